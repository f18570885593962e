import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { actOnOwnLetter } from '#app/features/letters/act-on-own.server.ts'
import { LetterUnknown } from '#app/features/letters/LetterUnknown.tsx'
import { OwnLetterPage } from '#app/features/letters/OwnLetterPage.tsx'
import { showLetter } from '#app/features/letters/show-letter.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { typedValues } from '#app/http/form.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const letter = await showLetter(services, params.token!, language)
    if (letter.outcome === 'unknown') return data(null, { status: 404 })
    return letter
  },
)

export const action = answer(
  async ({ request, params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const token = params.token!
    const { act } = typedValues(await readForm(request))
    const acted = await actOnOwnLetter(services, token, act)
    if (acted === 'unknown') return data(null, { status: 404 })
    const path = acted === 'deleted' ? '/letters/deleted' : `/letters/${token}`
    return seeOther(language, path)
  },
)

export const headers = () => noStore

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(args, data ? 'letters.own.heading' : 'letters.unknown.heading')

export default function OwnLetter() {
  const letter = useLoaderData<typeof loader>()
  return letter ? <OwnLetterPage {...letter} /> : <LetterUnknown />
}
