import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { canonicalAddress } from './address.ts'
import { missRow } from './confirm-by-code.server.ts'
import type { OwnPageContact } from './contact.ts'
import { placeOf } from './place.ts'
import { ACCESS_HOURS, MOST_MAILS } from './store-signed.server.ts'
import { hashAddress } from './address-hash.server.ts'
import { newToken } from './token.server.ts'

/** After the mails that an address gets, one link a week: nobody is locked out. */
const SPARING_DAYS = 6
const HOUR_MS = 60 * 60 * 1000

/**
 * Mails a link to the page of one's own to an address, one for each petition
 * that it signed. For an address that signed none the same rows are written,
 * ended and empty, so that neither the answer nor its time tells who signed.
 */
export async function askForLink(
  services: Pick<Services, 'db' | 'now' | 'keys' | 'mailVault'>,
  email: string,
  language: Language,
): Promise<void> {
  const { db, now, keys } = services
  const { secrets } = keys
  const petitions = await db.selectFrom('petition').select('id').execute()
  const canonical = canonicalAddress(email)
  for (const { id } of petitions) {
    if (!secrets.hasPepper(id)) continue
    const addressHash = hashAddress(secrets.pepper(id), id, canonical)
    const asked = await sealLink(services, id, email, language)
    await storeAsked(db, { ...asked, addressHash, now: now() })
  }
}

async function sealLink(
  { mailVault, now }: Pick<Services, 'mailVault' | 'now'>,
  petition_id: string,
  to: string,
  language: Language,
) {
  const id = randomUUID()
  const day = Math.floor(now().getTime() / (24 * HOUR_MS))
  const { token, hash } = newToken({ id, day })
  const contact: OwnPageContact = { language, to, manageToken: token }
  const key = await mailVault.key(1)
  const place = placeOf({ petition_id, id }, 'contact')
  const sealed = key.seal(place, JSON.stringify(contact))
  return { petition_id, id, hash, sealed }
}

type Asked = Awaited<ReturnType<typeof sealLink>> & {
  addressHash: Buffer
  now: Date
}

async function storeAsked(db: Services['db'], asked: Asked): Promise<void> {
  const { petition_id, id, hash, sealed, addressHash, now } = asked
  const until = new Date(now.getTime() + ACCESS_HOURS * HOUR_MS)
  const weekAgo = new Date(now.getTime() - SPARING_DAYS * 24 * HOUR_MS)
  await sql`
    with linked as (
      update signature set access_id = ${id}, access_hash = ${hash},
        access_until = ${until}, mails = mails + 1
      where petition_id = ${petition_id} and address_hash = ${addressHash}
        and (mails < ${MOST_MAILS} or access_until is null
          or access_until < ${weekAgo})
      returning first_id, discreet
    ), missed as (
      update code_miss set tries = tries + 1
      where id = ${missRow(addressHash)} and not exists (select from linked)
    )
    insert into mail (id, kind, discreet, petition_id, subject_id, about,
      sealed, state, next_try_at, created_at, ended_at, last_error)
    select ${randomUUID()}, 'own-page', coalesce(discreet, false),
      ${petition_id},
      case when first_id is not null then ${id}::uuid end, first_id,
      case when first_id is not null then ${sealed}::bytea end,
      case when first_id is not null then 'queued' else 'failed' end,
      ${now}, ${now},
      case when first_id is null then ${now}::timestamptz end,
      case when first_id is null then 'nobody' end
    from (select) as one left join linked on true`.execute(db)
}
