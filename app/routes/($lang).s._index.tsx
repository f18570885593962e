import { type ActionFunctionArgs, data } from '@remix-run/node'
import { type MetaFunction, useActionData } from '@remix-run/react'
import { askForLink } from '#app/features/signatures/ask-for-link.server.ts'
import { AskForLink } from '#app/features/signatures/AskForLink.tsx'
import { newsForm } from '#app/features/signatures/form.ts'
import { answer } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.ts'
import { languageOf } from '#app/http/language.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const action = answer(
  async ({ request, params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const form = parseForm(newsForm, await readForm(request))
    if (!form.ok) return data(form, { status: 422 })

    await askForLink(services, form.value.email, language)
    return seeOther(language, '/s/sent')
  },
)

export const meta: MetaFunction = (args) => keyMeta(args, 'own.ask.heading')

export default function Ask() {
  return <AskForLink {...useActionData<typeof action>()} />
}
