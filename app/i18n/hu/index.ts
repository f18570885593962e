import type { Catalogue } from '../translate.ts'
import { evidence } from './evidence.ts'
import { mail } from './mail.ts'
import { own } from './own.ts'
import { pages } from './pages.ts'
import { privacy } from './privacy.ts'
import { site } from './site.ts'
import { tokens } from './tokens.ts'

export const hu: Catalogue = {
  review: null,
  messages: {
    ...evidence,
    ...mail,
    ...own,
    ...pages,
    ...privacy,
    ...site,
    ...tokens,
  },
}
