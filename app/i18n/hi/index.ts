import type { Catalogue } from '../translate.ts'
import { mail } from './mail.ts'
import { own } from './own.ts'
import { privacy } from './privacy.ts'
import { site } from './site.ts'
import { tokens } from './tokens.ts'

export const hi: Catalogue = {
  review: null,
  messages: { ...mail, ...own, ...privacy, ...site, ...tokens },
}
