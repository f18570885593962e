import type { MessageKey } from '#app/i18n/translate.ts'
import { splitPath, translate } from '#app/i18n/translate.ts'

/** Title and description of a page, and what a shared link shows of it. */
export function pageMeta(
  pathname: string,
  title?: string,
  description?: string,
) {
  const site = translate(splitPath(pathname).language, 'site.name')
  return [
    { title: title ? `${title} – ${site}` : site },
    { property: 'og:site_name', content: site },
    ...(title ? [{ property: 'og:title', content: title }] : []),
    ...(description
      ? [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]
      : []),
  ]
}

/** {@link pageMeta} of a page that is called by a sentence of the catalogue. */
export function keyMeta(pathname: string, key: MessageKey) {
  const { language } = splitPath(pathname)
  return pageMeta(pathname, translate(language, key as 'site.name'))
}
