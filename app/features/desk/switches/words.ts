import type { SwitchName } from '../../switches/names.ts'
import { translate } from '#app/i18n/translate.ts'

/** What a switch stops, and what visitors then read. */
export type SwitchWords = {
  name: string
  /** Two sentences at most: what stops, and what goes on. */
  stops: string
  /** As the English pages say it. */
  visitors: string
}

/** Of each switch, for the desk. */
export const switchWords: Record<SwitchName, SwitchWords> = {
  signing: {
    name: 'Signing',
    stops:
      'Nobody can sign any petition. Who got a mail before can still confirm, ' +
      'change and erase.',
    visitors: quoted('switches.signing', 'switches.signing.confirm'),
  },
  letters: {
    name: 'Letters',
    stops:
      'No letter goes out, to any country. Letters can still be written and ' +
      'confirmed; they wait until sending goes on.',
    visitors: quoted('write.send.stopped'),
  },
  donations: {
    name: 'Donations',
    stops:
      'No new gift is taken. Pages at Stripe that are open can be paid for up ' +
      'to 31 minutes, and monthly gifts go on.',
    visitors: quoted('donate.stopped'),
  },
  news: {
    name: 'News',
    stops:
      'Nobody is asked whether they want news, and nobody is added to those ' +
      'who get them. Who asked for news before stays.',
    visitors: quoted('switches.news'),
  },
  'country-counts': {
    name: 'Counts of signatures by country',
    stops:
      'Pages and open data tell only the total of signatures. Letters by ' +
      'lawmakers’ country and the desk’s own figures stay.',
    visitors: quoted('switches.countries'),
  },
}

type Quotable =
  | 'switches.signing'
  | 'switches.signing.confirm'
  | 'write.send.stopped'
  | 'donate.stopped'
  | 'switches.news'
  | 'switches.countries'

function quoted(...keys: Quotable[]): string {
  return keys.map((key) => translate('en', key)).join(' ')
}
