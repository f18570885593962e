import type { Services } from '#app/services.server.ts'
import { SignatureNotFound } from './errors.ts'
import { heldBy } from './find-own.server.ts'
import { meaning } from './own-meaning.ts'

const SEALED = [
  'sealed_name',
  'sealed_address',
  'sealed_postcode',
  'sealed_comment',
  'sealed_nonce',
  'sealed_contact',
  'sealed_news',
] as const
/** They open the page and confirm; whoever has them needs no copy. */
const TOKENS = ['confirm_hash', 'manage_hash', 'access_hash', 'code_hash']

/**
 * What is stored about a signature, for its owner: every column that is not
 * sealed, bytes in hex, what each means, and which sealed fields there are.
 *
 * @throws SignatureNotFound when the token opens nothing
 */
export async function ownData(
  { db, now }: Pick<Services, 'db' | 'now'>,
  token: string,
): Promise<object> {
  const condition = heldBy(token, now())
  const row = condition
    ? await db
        .selectFrom('signature')
        .selectAll()
        .where(condition)
        .executeTakeFirst()
    : undefined
  if (!row) throw new SignatureNotFound()

  const hidden: string[] = [...SEALED, ...TOKENS]
  const clear = Object.entries(row).filter(([name]) => !hidden.includes(name))
  return {
    about:
      'What this site stores about your signature without a seal. The sealed ' +
      'fields can be opened only by the campaign, with a key that is not on ' +
      'its server: ask the campaign if you want a copy of them.',
    stored: Object.fromEntries(
      clear.map(([name, value]) => [
        name,
        Buffer.isBuffer(value) ? value.toString('hex') : value,
      ]),
    ),
    sealed: SEALED.filter((name) => row[name] !== null),
    meaning,
  }
}
