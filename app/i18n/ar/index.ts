import type { Catalogue } from '../translate.ts'
import { charts } from './charts.ts'
import { check } from './check.ts'
import { donationMail } from './donation-mail.ts'
import { donations } from './donations.ts'
import { donationsData } from './donations-data.ts'
import { evidence } from './evidence.ts'
import { infrastructure } from './infrastructure.ts'
import { letter } from './letter.ts'
import { letters } from './letters.ts'
import { mail } from './mail.ts'
import { own } from './own.ts'
import { pages } from './pages.ts'
import { pictures } from './pictures.ts'
import { privacy } from './privacy.ts'
import { site } from './site.ts'
import { switches } from './switches.ts'
import { tokens } from './tokens.ts'

export const ar: Catalogue = {
  review: null,
  messages: {
    ...charts,
    ...check,
    ...donationMail,
    ...donations,
    ...donationsData,
    ...evidence,
    ...infrastructure,
    ...letter,
    ...letters,
    ...mail,
    ...own,
    ...pages,
    ...pictures,
    ...privacy,
    ...site,
    ...switches,
    ...tokens,
  },
}
