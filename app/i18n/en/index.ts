import type { Review } from '../catalogue.ts'
import { mail } from './mail.ts'
import { own } from './own.ts'
import { privacy } from './privacy.ts'
import { site } from './site.ts'
import { tokens } from './tokens.ts'

export const en = {
  review: { by: 'the project', on: '2026-11-22' } as Review,
  messages: { ...mail, ...own, ...privacy, ...site, ...tokens },
}
