/** Where somebody came from, as their link or their browser says it. */
export type Source = {
  source: string
  medium: string | null
  campaign: string | null
}

/** Of each part; longer ones are addresses or tokens, not names. */
export const PART_LENGTH = 40
/** Longer ones that look made by chance are tokens. */
const TOKEN_LENGTH = 24
/** Stands for all that visitors' links name beyond the limit. */
export const OTHER: Source = { source: 'other', medium: null, campaign: null }

const fits = new RegExp(`^[a-z0-9._-]{1,${PART_LENGTH}}$`)
const numericHost = /^\d{1,3}(\.\d{1,3}){3}$/
/** As 2026-11-23 or 20261123: campaigns are called by days. */
const aDay =
  /(?<!\d)20\d\d[._-]?(0[1-9]|1[0-2])[._-]?(0[1-9]|[12]\d|3[01])(?!\d)/g
/** A number that somebody can be called by has seven digits or more. */
const phone = /\d(?:[._-]*\d){6}/
const prefixes = ['utm', 'mtm']

/**
 * Which link led to a page: the words that its address brings (`utm_source`,
 * `utm_medium`, `utm_campaign`, Matomo's `mtm_…` of the same three; the compact
 * `utm=source/medium/campaign`, of which later parts may be missing or empty;
 * `source`), else the host of the page before, with the medium `referral`. Our
 * own host is no source.
 *
 * Words count, not people. A part is dropped that is not made of `[a-z0-9._-]`
 * (after lower case, and `-` for spaces) or longer than 40 characters, that
 * looks like a mail address, a numeric host or a phone number, or like a token,
 * which would follow one person: see {@link nameIn}.
 */
export function readSource(
  query: URLSearchParams,
  refererHost: string | undefined,
  ownHost: string,
): Source | undefined {
  const host = hostIn(refererHost, ownHost)
  for (const prefix of prefixes) {
    const [source, medium, campaign] = ['source', 'medium', 'campaign'].map(
      (part) => nameIn(query.get(`${prefix}_${part}`)),
    )
    if (source) return { source, medium: medium!, campaign: campaign! }
    // As in Matomo's own example, https://matomo.org/faq/reports/
    // advanced-how-to-manually-build-campaign-tracking-urls
    if (campaign) return { source: host ?? 'link', medium: medium!, campaign }
  }
  const compact = parseSourceText(query.get('utm') ?? '')
  if (compact) return compact
  const source = nameIn(query.get('source'))
  if (source) return { source, medium: null, campaign: null }
  return host ? { source: host, medium: 'referral', campaign: null } : undefined
}

/** The compact form, as links and the sign form carry it. */
export function sourceText({ source, medium, campaign }: Source): string {
  return [source, medium ?? '', campaign ?? ''].join('/').replace(/\/+$/, '')
}

/** What a link of ours brings along to the next page; nothing for no source. */
export function sourceSearch(text: string): string {
  return text && `?utm=${text}`
}

/** Reads {@link sourceText}; none where it names no source. */
export function parseSourceText(text: string): Source | undefined {
  const parts = text.split('/', 4)
  const [source, medium, campaign] = parts.map(nameIn)
  if (!source || parts.length > 3) return undefined
  return { source, medium: medium ?? null, campaign: campaign ?? null }
}

/**
 * A part as it is kept, or null where it is none or could tell one person from
 * others. A token is taken for what has, days left out,
 * - more than 24 letters and digits, of which more than a quarter are digits or
 *   fewer than three in ten are vowels, or
 * - twelve or more without a mark between, in which letters and digits take
 *   turns more than three times.
 */
export function nameIn(typed: string | null | undefined): string | null {
  const part = typed?.trim().toLowerCase().replace(/\s+/g, '-') ?? ''
  if (!fits.test(part) || !/[a-z0-9]/.test(part)) return null
  const rest = part.replace(aDay, '')
  const isPersonal =
    numericHost.test(part) || phone.test(rest) || looksLikeToken(rest)
  return isPersonal ? null : part
}

function looksLikeToken(part: string): boolean {
  const pieces = part.split(/[._-]+/)
  const whole = pieces.join('')
  const share = (some: RegExp) =>
    (whole.match(some) ?? []).length / whole.length
  const isLong = whole.length > TOKEN_LENGTH
  if (isLong && (share(/\d/g) > 1 / 4 || share(/[aeiou]/g) < 3 / 10))
    return true
  return pieces.some(
    (piece) =>
      piece.length >= TOKEN_LENGTH / 2 &&
      (piece.match(/\d(?=[a-z])|[a-z](?=\d)/g) ?? []).length > 3,
  )
}

/** Without `www.` and port; none for our own. */
function hostIn(host: string | undefined, own: string): string | null {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/:\d+$/, '')
      .replace(/^www\./, '')
  if (!host || bare(host) === bare(own)) return null
  return nameIn(bare(host))
}
