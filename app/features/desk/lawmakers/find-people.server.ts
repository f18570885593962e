import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { MailboxState } from '#db/schema.ts'
import { foldText } from '../../lawmakers/fold.ts'
import { type PageOf, pageOf } from '../page-of.ts'

export type FoundPerson = {
  id: string
  name: string
  area: string | null
  party: string | null
  country: string
  chamber: string
  slug: string
  mailTo: string | null
  isStaffAddress: boolean
  contactForm: string | null
  state: MailboxState
}

/**
 * Lawmakers in the directory now, in one chamber or everywhere, whose name,
 * area or address holds every word of `q`, however it is accented; a page of
 * 100 in the order of their sorting names.
 */
export async function findPeople(
  { db }: Pick<Services, 'db'>,
  sought: { chamberId?: string; q: string; page: number },
): Promise<PageOf<FoundPerson>> {
  const rows = await selectNames(db, sought.chamberId).execute()
  const words = foldText(sought.q).split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    const { name, sort_name, names, area, mail_to } = row
    const texts = [name, sort_name, ...Object.values(names), area, mail_to]
    const text = words.length > 0 ? foldText(texts.join('\n')) : ''
    return words.every((word) => text.includes(word))
  })
  const page = pageOf(found, sought.page)
  const ids = page.rows.map(({ id }) => id)
  return { ...page, rows: await readPeople(db, ids) }
}

function selectNames(db: Services['db'], chamberId: string | undefined) {
  const names = db
    .selectFrom('lawmaker')
    .select(['id', 'name', 'sort_name', 'names', 'area', 'mail_to'])
    .where('retired_at', 'is', null)
    .orderBy('sort_name')
    .orderBy('id')
  return chamberId === undefined
    ? names
    : names.where('chamber_id', '=', chamberId)
}

async function readPeople(
  db: Services['db'],
  ids: string[],
): Promise<FoundPerson[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .leftJoin('mailbox', (on) =>
      on.on('mailbox.address', '=', sql<string>`lower(mail_to)`),
    )
    .select([
      'lawmaker.id',
      'lawmaker.name',
      'area',
      'party',
      'country',
      'chamber.name as chamber',
      'slug',
      'mail_to as mailTo',
      'contact_form as contactForm',
      sql<boolean>`staff_address is not null`.as('isStaffAddress'),
      sql<MailboxState>`coalesce(state, 'unverified')`.as('state'),
    ])
    .where('lawmaker.id', 'in', ids)
    .orderBy('sort_name')
    .orderBy('lawmaker.id')
    .execute()
}
