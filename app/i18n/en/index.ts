import type { Review } from '../catalogue.ts'
import { evidence } from './evidence.ts'
import { mail } from './mail.ts'
import { own } from './own.ts'
import { pages } from './pages.ts'
import { privacy } from './privacy.ts'
import { site } from './site.ts'
import { tokens } from './tokens.ts'

export const en = {
  review: { by: 'the project', on: '2026-11-22' } as Review,
  messages: {
    ...evidence,
    ...pages,
    ...mail,
    ...own,
    ...privacy,
    ...site,
    ...tokens,
  },
}
