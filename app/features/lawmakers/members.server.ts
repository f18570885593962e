import { sql } from 'kysely'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { listChambers, type ListedChamber } from './chambers.server.ts'
import { isOff } from './is-off.server.ts'
import { dayOf, hasLeft } from './stale.ts'
import type { LawmakerView, NoMail, Target } from './view.ts'

/** Those in the directory now, with what became of their addresses. */
export function selectMembers(db: Services['db'], country: string) {
  return db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .leftJoin('mailbox', (on) =>
      on.on('mailbox.address', '=', sql<string>`lower(mail_to)`),
    )
    .select([
      'lawmaker.id',
      'lawmaker.name',
      'sort_name',
      'names',
      'area',
      'party',
      'role',
      'contact_form',
      'term_end',
      'mail_to',
      'chamber_id',
      'mailbox.state',
    ])
    .where('country', '=', country)
    .where('retired_at', 'is', null)
}

type Member = Awaited<
  ReturnType<ReturnType<typeof selectMembers>['execute']>
>[number]

/** What a member's state follows from besides. */
type Around = { chamber: ListedChamber; isOff: boolean; today: string }

/** In the order of their source's sorting names, by the reader's language. */
export function sortMembers(language: Language, members: Member[]): Member[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return members.toSorted(
    (one, other) =>
      compare(one.sort_name, other.sort_name) ||
      // Else namesakes would change places from page to page.
      (one.id < other.id ? -1 : 1),
  )
}

export function showMember(
  language: Language,
  member: Member,
  given: Around,
): LawmakerView {
  const { id, area, party, role, contact_form } = member
  return {
    id,
    name: nameIn(language, member),
    area: shownArea(given.chamber.country, area),
    party,
    role,
    contactForm: contact_form,
    noMail: noMailOf(member, given),
  }
}

/** At-large districts of the United States have the number 0, and are no `-0`. */
export function shownArea(country: string, area: string | null): string | null {
  return country === 'US'
    ? (area?.replace(/^([A-Z]{2})-0$/, '$1') ?? null)
    : area
}

function nameIn(language: Language, { name, names }: Member): string {
  if (Object.hasOwn(names, language)) return names[language]!
  const tag = Object.keys(names).find((tag) => tag.startsWith(`${language}-`))
  return tag ? names[tag]! : name
}

function noMailOf(
  { mail_to, state, term_end }: Member,
  { chamber, isOff, today }: Around,
): NoMail {
  if (mail_to === null) return 'no-address'
  if (state === 'bounced' || state === 'opted-out') return state
  const { accepted, isMailed } = chamber
  if (!isMailed || hasLeft(term_end, { accepted, today })) return 'stale'
  return isOff ? 'country-off' : null
}

/** Members of any of a country's chambers as somebody may choose them. */
export async function showTargets(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  { country, members }: { country: string; members: Member[] },
): Promise<Target[]> {
  if (members.length === 0) return []
  const chambers = await listChambers(services, country)
  const off = await isOff(services, country)
  const today = dayOf(services.now())
  return members.flatMap((member) => {
    const chamber = chambers.find(({ id }) => id === member.chamber_id)
    if (!chamber) return []
    return targetOf(language, member, { chamber, isOff: off, today })
  })
}

function targetOf(language: Language, member: Member, around: Around): Target {
  const { id, slug, name, kind, isSample, stale, asOf } = around.chamber
  const view = showMember(language, member, around)
  const isDead = view.noMail === 'bounced' || view.noMail === 'opted-out'
  return {
    ...view,
    chamber: { id, slug, name, kind, isSample, stale, asOf },
    // One that came back is of no use, and who asked for no more gets no more.
    address: isDead ? null : member.mail_to,
  }
}
