import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import {
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { checkText, listCompared } from '#app/features/check/check.server.ts'
import { CheckPage } from '#app/features/check/CheckPage.tsx'
import { checkForm } from '#app/features/check/form.ts'
import { answer } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { readLongForm } from '#app/http/read-form.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    languageOf(params)
    return { compared: await listCompared(services) }
  },
)

// Without a redirect, or what was pasted would have to be kept meanwhile.
export const action = answer(
  async ({ request, params, context: { services } }: ActionFunctionArgs) => {
    languageOf(params)
    const form = parseForm(checkForm, await readLongForm(request))
    if (!form.ok) return refuse(form.problems)

    const checked = await checkText(services, form.value.text)
    if (checked?.read === 0) {
      return refuse({ text: 'check.problem.no-address' })
    }
    return data({ checked, problems: undefined })
  },
)

/** Without the typed values: they are not to be in any page. */
function refuse(problems: Record<string, string>) {
  return data({ problems, checked: undefined }, { status: 422 })
}

export const headers = () => noStore

// The title tells nothing of the answer: it stays in the browser's history.
export const meta: MetaFunction = (asked) =>
  keyMeta(asked, 'check.heading', 'check.description')

export default function Check() {
  const { compared } = useLoaderData<typeof loader>()
  return <CheckPage compared={compared} {...useActionData<typeof action>()} />
}
