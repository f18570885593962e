import type { ListFormat } from './read/record.ts'

type Known = { source?: string; licence?: string; country?: string }

const congress = {
  source: 'unitedstates/congress-legislators',
  licence: 'CC0 1.0',
  country: 'US',
}
const openStates = {
  source: 'Open States (openstates/people)',
  licence: 'CC0 1.0',
  country: 'US',
}

/**
 * What a format alone says: whose lists are in it, as these publishers state
 * it, and of which place. Popolo and tables are anybody's.
 */
export const knownFormats: Record<ListFormat, Known> = {
  'congress-json': congress,
  'congress-csv': congress,
  'openstates-yaml': openStates,
  'openstates-csv': openStates,
  'europarl-csv': {
    source: 'European Parliament',
    licence: 'European Parliament Legal Notice',
    country: 'EU',
  },
  'everypolitician-csv': {
    source: 'EveryPolitician (mySociety)',
    licence: 'Free download and reuse, as mySociety stated on 26 June 2019',
  },
  popolo: {},
  'plain-csv': {},
}
