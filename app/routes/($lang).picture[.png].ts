import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerPicture } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { translator } from '#app/i18n/translate.ts'
import { pictureOf } from '#app/pictures/cache.server.ts'

export const loader = answerPicture(async ({ params }: LoaderFunctionArgs) => {
  const language = languageOf(params)
  const t = translator(language)
  return pictureOf({
    language,
    siteName: t('site.name'),
    kicker: t('picture.site'),
    headline: t('picture.siteHeadline'),
  })
})
