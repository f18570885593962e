import type { LoaderFunctionArgs } from '@remix-run/node'
import { findingPicture } from '#app/features/findings/picture.ts'
import { showFinding } from '#app/features/findings/show.server.ts'
import { answerPicture } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pictureOf } from '#app/pictures/cache.server.ts'

export const loader = answerPicture(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const { finding } = await showFinding(services, language, params.id!)
    return pictureOf(findingPicture(finding))
  },
)
