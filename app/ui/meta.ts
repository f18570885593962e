import {
  type Language,
  localPath,
  type MessageKey,
  splitPath,
  translate,
} from '#app/i18n/translate.ts'

/** What the framework hands to a page's `meta`. */
type Asked = {
  location: { pathname: string }
  matches: { id: string; data?: unknown }[]
}

type Told = {
  title?: string
  description?: string
  /** Path of the picture that a shared link shows, without the language. */
  picture?: string
  /** What the page is, in the words of https://schema.org. */
  data?: Record<string, unknown>
}

/**
 * Whether a page is for everybody to find: not what belongs to one person, and
 * not the steps of a form.
 *
 * @param path without the language
 */
export function isForAll(path: string): boolean {
  return !/^\/(desk|inbox|s|confirm|letters|donate\/own)(\/|$)|\/(sign|letter|check-inbox|thanks|cancelled)$/.test(
    path,
  )
}

/** Title and description of a page, and what a shared link shows of it. */
export function pageMeta(asked: Asked, told: Told) {
  const { title, description, picture = '/picture.png', data } = told
  const { language, path } = splitPath(asked.location.pathname)
  const site = translate(language, 'site.name')
  const name = { title: title ? `${title} – ${site}` : site }
  if (!isForAll(path)) return [name, { name: 'robots', content: 'noindex' }]

  const origin = originOf(asked)
  return [
    name,
    { property: 'og:site_name', content: site },
    {
      property: 'og:type',
      content: data?.['@type'] === 'Article' ? 'article' : 'website',
    },
    { property: 'og:locale', content: language },
    ...(title ? [{ property: 'og:title', content: title }] : []),
    ...(description
      ? [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]
      : []),
    ...(origin
      ? [
          { property: 'og:url', content: origin + asked.location.pathname },
          {
            property: 'og:image',
            content: `${origin}${localPath(language, picture)}`,
          },
          { property: 'og:image:width', content: '1200' },
          { property: 'og:image:height', content: '630' },
          { name: 'twitter:card', content: 'summary_large_image' },
        ]
      : []),
    ...(data ? [{ 'script:ld+json': structured(asked, told, data) }] : []),
  ]
}

/** {@link pageMeta} of a page that is called by sentences of the catalogue. */
export function keyMeta(
  asked: Asked,
  title: MessageKey,
  text?: MessageKey,
  data?: Told['data'],
) {
  const { language } = splitPath(asked.location.pathname)
  return pageMeta(asked, {
    title: sentence(language, title),
    description: text && sentence(language, text),
    data,
  })
}

/** Only keys without arguments are the name of a page. */
function sentence(language: Language, key: MessageKey): string {
  return translate(language, key as 'site.name')
}

function structured(asked: Asked, told: Told, data: Record<string, unknown>) {
  const { pathname } = asked.location
  const { language } = splitPath(pathname)
  const origin = originOf(asked) ?? ''
  return {
    '@context': 'https://schema.org',
    inLanguage: language,
    url: origin + pathname,
    publisher: {
      '@type': 'Organization',
      name: translate(language, 'site.name'),
      url: origin,
    },
    name: told.title,
    headline: told.title,
    description: told.description,
    ...data,
  }
}

/** As the root's loader gave it; none on the page of a fault. */
function originOf({ matches }: Asked): string | undefined {
  const root = matches.find(({ id }) => id === 'root')
  return (root?.data as { origin?: string } | undefined)?.origin
}
