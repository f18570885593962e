import { isForPrograms } from '#app/http/guard.server.ts'
import {
  isLanguage,
  type Language,
  localPath,
  splitPath,
} from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { isForAll } from '#app/ui/meta.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import {
  parseSourceText,
  type Source,
  sourceSearch,
  sourceText,
} from '../../figures/source.ts'
import { listPetitions } from '../../petitions/list.server.ts'
import type { LinkView } from './link-view.ts'

/** Pages that people are led to besides petitions. */
const pages = [
  ['/', 'The first page'],
  ['/findings', 'The findings'],
  ['/write', 'Write to lawmakers'],
  ['/check', 'Check a message'],
  ['/donate', 'Donate'],
] as const

/**
 * The path of a page for everybody, without its language and whatever else the
 * address brings; nothing for other sites, for what belongs to one person, and
 * for files.
 */
export function pathIn(typed: string, origin: string): string | undefined {
  const isWhole = /^(https?:\/)?\//i.test(typed)
  if (!isWhole || !URL.canParse(typed, origin)) return undefined
  const url = new URL(typed, origin)
  if (url.origin !== new URL(origin).origin) return undefined
  const { path } = splitPath(url.pathname)
  return isForAll(path) && !isForPrograms(path) ? path : undefined
}

type MadeLink = {
  link: string
  path: string
  language: Language
  source: Source
}

/** The link that an address of the desk names, if it names one. */
function readLink(
  { origin }: Pick<Services, 'origin'>,
  params: URLSearchParams,
): MadeLink | undefined {
  const path = pathIn(params.get('page') ?? '', origin)
  const language = params.get('language')
  const source = parseSourceText(params.get('utm') ?? '')
  if (!path || !isLanguage(language) || !source) return undefined
  const search = sourceSearch(sourceText(source))
  const link = origin + localPath(language, path) + search
  return { link, path, language, source }
}

/** @throws DeskNotFound where the address names no link */
export function findLink(
  services: Pick<Services, 'origin'>,
  params: URLSearchParams,
): MadeLink {
  const made = readLink(services, params)
  if (made) return made
  throw new DeskNotFound('Make the link first: this address names none.')
}

/** What the page of links shows: the form, and the link that was made. */
export async function showLink(
  services: Pick<Services, 'db' | 'origin'>,
  params: URLSearchParams,
): Promise<LinkView> {
  const petitions = await listPetitions(services, 'en')
  const choices = [
    ...petitions.map(({ slug, action }) => ({
      value: `/petitions/${slug}`,
      label: `Petition: ${action}`,
    })),
    ...pages.map(([value, label]) => ({ value, label })),
  ]
  const made = readLink(services, params)
  if (!made) return { choices, made: null, values: {} }

  const { link, path, language, source } = made
  const isChoice = choices.some(({ value }) => value === path)
  return {
    choices,
    made: { link, search: `?${String(params)}`, source: sourceText(source) },
    values: {
      [isChoice ? 'page' : 'address']: path,
      language,
      source: source.source,
      medium: source.medium ?? '',
      campaign: source.campaign ?? '',
    },
  }
}
