import type { OtherName, Person } from './popolo-shape.ts'

type NameParts = Pick<
  OtherName,
  | 'name'
  | 'given_name'
  | 'family_name'
  | 'honorific_prefix'
  | 'lordname'
  | 'lordofname'
>

type MainName = {
  name: string
  given_name: string | null
  family_name: string | null
}

/**
 * Somebody's name with its parts. In mysociety/parlparse it is the newest of
 * the other names that are marked as the main one (FORMATS.md, section 2.7).
 */
export function mainNameOf(person: Person): MainName | undefined {
  const main = person.other_names
    .filter(({ note }) => note === 'Main')
    .sort((a, b) => compare(b.start_date ?? '', a.start_date ?? ''))
  for (const parts of [person, ...main]) {
    const name = parts.name ?? nameFrom(parts)
    if (name) return { name, ...sortedParts(parts) }
  }
  return undefined
}

/** Lords are sorted by their title's name. */
function sortedParts(parts: NameParts): Omit<MainName, 'name'> {
  const { given_name, family_name, honorific_prefix } = parts
  const lord = parts.lordname ?? parts.lordofname
  return lord
    ? { family_name: lord, given_name: honorific_prefix }
    : { family_name, given_name }
}

function nameFrom(parts: NameParts): string | null {
  const { given_name, family_name, honorific_prefix } = parts
  const { lordname, lordofname } = parts
  if (!lordname && !lordofname) {
    return [given_name, family_name].filter(Boolean).join(' ') || null
  }
  // `The Bishop of Ely`, but `Lord Ely` and `Baroness Ely of Cam`.
  const the = lordname ? null : 'The'
  const of = lordofname ? `of ${lordofname}` : null
  return [the, honorific_prefix, lordname, of].filter(Boolean).join(' ')
}

/** By language, for names that say theirs; of several the first. */
export function namesByLanguage({
  other_names,
}: Person): Record<string, string> {
  const names = new Map<string, string>()
  for (const { lang, name } of other_names) {
    const language = lang === null ? undefined : readLanguage(lang)
    if (language && name && !names.has(language)) names.set(language, name)
  }
  return Object.fromEntries(names)
}

/**
 * BCP 47, in its canonical form. Names of Wikipedias such as `simple` have the
 * form of a language of five to eight letters, of which there are none.
 */
function readLanguage(lang: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(lang)) return undefined
  try {
    return Intl.getCanonicalLocales(lang)[0]
  } catch {
    return undefined
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
