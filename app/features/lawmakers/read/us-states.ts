import type { ChamberKind } from '#db/schema.ts'

/** Postal codes (USPS) of what has a legislature of its own. */
const states: Record<string, string> = {
  al: 'Alabama',
  ak: 'Alaska',
  as: 'American Samoa',
  az: 'Arizona',
  ar: 'Arkansas',
  ca: 'California',
  co: 'Colorado',
  ct: 'Connecticut',
  de: 'Delaware',
  dc: 'District of Columbia',
  fl: 'Florida',
  ga: 'Georgia',
  gu: 'Guam',
  hi: 'Hawaii',
  id: 'Idaho',
  il: 'Illinois',
  in: 'Indiana',
  ia: 'Iowa',
  ks: 'Kansas',
  ky: 'Kentucky',
  la: 'Louisiana',
  me: 'Maine',
  md: 'Maryland',
  ma: 'Massachusetts',
  mi: 'Michigan',
  mn: 'Minnesota',
  ms: 'Mississippi',
  mo: 'Missouri',
  mt: 'Montana',
  ne: 'Nebraska',
  nv: 'Nevada',
  nh: 'New Hampshire',
  nj: 'New Jersey',
  nm: 'New Mexico',
  ny: 'New York',
  nc: 'North Carolina',
  nd: 'North Dakota',
  mp: 'Northern Mariana Islands',
  oh: 'Ohio',
  ok: 'Oklahoma',
  or: 'Oregon',
  pa: 'Pennsylvania',
  pr: 'Puerto Rico',
  ri: 'Rhode Island',
  sc: 'South Carolina',
  sd: 'South Dakota',
  tn: 'Tennessee',
  tx: 'Texas',
  us: 'United States',
  ut: 'Utah',
  vt: 'Vermont',
  vi: 'Virgin Islands',
  va: 'Virginia',
  wa: 'Washington',
  wv: 'West Virginia',
  wi: 'Wisconsin',
  wy: 'Wyoming',
}

/** Lower houses that are not called House of Representatives. */
const lowerHouses: Record<string, string> = {
  ca: 'State Assembly',
  nv: 'Assembly',
  ny: 'State Assembly',
  wi: 'State Assembly',
  nj: 'General Assembly',
  md: 'House of Delegates',
  va: 'House of Delegates',
  wv: 'House of Delegates',
}

/**
 * What a chamber is called in English, by the postal code of its state, `us`
 * for the Congress. Every upper house of the United States is a Senate.
 */
export function nameUsChamber(
  code: string,
  kind: Extract<ChamberKind, 'upper' | 'lower' | 'single'>,
): string | undefined {
  const state = Object.hasOwn(states, code) ? states[code] : undefined
  if (state === undefined) return undefined
  if (kind === 'upper') return `${state} Senate`
  if (kind === 'lower') {
    return `${state} ${lowerHouses[code] ?? 'House of Representatives'}`
  }
  return code === 'dc' ? `Council of the ${state}` : `${state} Legislature`
}
