import type { Review } from '../catalogue.ts'
import { charts } from './charts.ts'
import { check } from './check.ts'
import { donationMail } from './donation-mail.ts'
import { donations } from './donations.ts'
import { donationsData } from './donations-data.ts'
import { evidence } from './evidence.ts'
import { infrastructure } from './infrastructure.ts'
import { letters } from './letters.ts'
import { letter } from './letter.ts'
import { mail } from './mail.ts'
import { own } from './own.ts'
import { pages } from './pages.ts'
import { pictures } from './pictures.ts'
import { privacy } from './privacy.ts'
import { site } from './site.ts'
import { switches } from './switches.ts'
import { tokens } from './tokens.ts'

export const en = {
  review: { by: 'the project', on: '2026-11-22' } as Review,
  messages: {
    ...charts,
    ...check,
    ...donationMail,
    ...donations,
    ...donationsData,
    ...evidence,
    ...infrastructure,
    ...letters,
    ...letter,
    ...pages,
    ...mail,
    ...own,
    ...pictures,
    ...privacy,
    ...site,
    ...switches,
    ...tokens,
  },
}
