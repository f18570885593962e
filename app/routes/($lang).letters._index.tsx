import { type ActionFunctionArgs, data } from '@remix-run/node'
import { type MetaFunction, useActionData } from '@remix-run/react'
import { confirmLetterByCode } from '#app/features/letters/confirm-by-code.server.ts'
import { CodePage } from '#app/features/signatures/CodePage.tsx'
import { codeForm } from '#app/features/signatures/form.ts'
import { answer } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const action = answer(
  async ({ request, params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const form = parseForm(codeForm, await readForm(request))
    if (!form.ok) return data(form, { status: 422 })

    const { email, code } = form.value
    const isConfirmed = await confirmLetterByCode(services, email, code)
    if (isConfirmed) return seeOther(language, '/letters/thanks')
    const problems = { code: 'problem.code.wrong' }
    return data({ problems, values: form.value }, { status: 422 })
  },
)

export const headers = () => noStore

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'letters.code.heading')

export default function Confirm() {
  const refused = useActionData<typeof action>()
  return <CodePage of="letters.code" to="/letters" {...refused} />
}
