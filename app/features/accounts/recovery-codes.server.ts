import { createHmac, randomBytes } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import type { Db } from '#db/client.server.ts'
import { DeskRefused } from './errors.ts'
import { tellOneself } from './tell-oneself.server.ts'

const CODES = 10
/** 80 bits: it cannot be guessed, so it needs no slow hash. */
const CODE_BYTES = 10
const CODE_CHARACTERS = 16
const GROUP = /.{4}(?=.)/g
/** Crockford's base32, https://www.crockford.com/base32.html: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const canonicalCode = new RegExp(`^[${LETTERS}]{${CODE_CHARACTERS}}$`)

type Needed = Pick<Services, 'db' | 'now' | 'keys'>

/**
 * Ten codes for somebody who has lost everything else, in groups of four. They
 * are stored as hashes: nobody can show them again. Older ones die, and their
 * owner is told.
 *
 * @throws DeskRefused for somebody who does not work here any more
 */
export async function makeRecoveryCodes(
  services: Needed & Pick<Services, 'mailVault'>,
  campaignerId: string,
): Promise<string[]> {
  const { db, now, keys } = services
  const codes = Array.from({ length: CODES }, newCode)
  const made_at = now()
  await db.transaction().execute(async (trx) => {
    // Of two who make some at once, one waits: else there would be twenty.
    await trx
      .selectFrom('campaigner')
      .select('id')
      .where('id', '=', campaignerId)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirstOrThrow(
        () => new DeskRefused('This account does not exist any more.'),
      )
    await trx
      .deleteFrom('recovery_code')
      .where('campaigner_id', '=', campaignerId)
      .execute()
    const rows = codes.map((code) => ({
      hash: hashOf(keys, campaignerId, code),
      campaigner_id: campaignerId,
      made_at,
    }))
    await trx.insertInto('recovery_code').values(rows).execute()
    await tellOneself(trx, services, campaignerId, 'codes-made')
  })
  return codes.map((code) => code.replace(GROUP, '$&-'))
}

/** How many of somebody's codes were not used yet. */
export async function countRecoveryCodes(
  { db }: Pick<Services, 'db'>,
  campaignerId: string,
): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .where('campaigner_id', '=', campaignerId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}

/** The code that was meant, whatever its case, spaces and hyphens. */
export function parseRecoveryCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return canonicalCode.test(code) ? code : undefined
}

/**
 * Takes a code; of all who try with the same one, one.
 *
 * @param code as {@link parseRecoveryCode} gives it
 */
export async function useRecoveryCode(
  { db, now, keys }: Omit<Needed, 'db'> & { db: Db },
  campaignerId: string,
  code: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now() })
    .where('hash', '=', hashOf(keys, campaignerId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The id is in it: a code of one campaigner is none of another's. */
function hashOf(
  { secrets }: Services['keys'],
  campaignerId: string,
  code: string,
): Buffer {
  return createHmac('sha256', secrets.derived('desk recovery code'))
    .update(JSON.stringify([campaignerId, code]))
    .digest()
}

function newCode(): string {
  const bits = [...randomBytes(CODE_BYTES)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  return bits.replace(/.{5}/g, (five) => LETTERS[Number.parseInt(five, 2)]!)
}
