import type { LoaderFunctionArgs } from '@remix-run/node'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { answerPicture } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { translator } from '#app/i18n/translate.ts'
import { pictureOf } from '#app/pictures/cache.server.ts'

export const loader = answerPicture(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const asked = languageOf(params)
    // All of a picture is in the language that there is a text in.
    const { action, language } = await showPetition(
      services,
      asked,
      params.slug!,
    )
    const t = translator(language)
    return pictureOf({
      language,
      siteName: t('site.name'),
      kicker: t('picture.petition'),
      headline: action,
    })
  },
)
