import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import {
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { actOnLetter } from '#app/features/letters/act-on-letter.server.ts'
import {
  countryInPath,
  countryNamed,
  readChoice,
} from '#app/features/letters/choice.ts'
import { HowToSend } from '#app/features/letters/HowToSend.tsx'
import { DraftPage, LetterAgain } from '#app/features/letters/LetterPages.tsx'
import { showDraft } from '#app/features/letters/show-letter-page.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { leadToOneAddress } from '#app/http/one-address.server.ts'
import { readLongForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

/**
 * Of the requests whose action shows how to send a letter: `meta` is told what
 * a loader gave, which runs after the action, and not what the action gave.
 */
const showingHow = new WeakSet<AppLoadContext>()

export const loader = answer(
  async ({ request, params, context }: LoaderFunctionArgs) => {
    const { services } = context
    const language = languageOf(params)
    const country = countryNamed(params.country!)
    leadToOneAddress(request, params.country!, countryInPath(country))
    const choice = readChoice(new URL(request.url).searchParams)
    const page = await showDraft(services, language, country, choice)
    const isHow = showingHow.has(context)
    return data({ ...page, isHow }, { status: page.draft ? 200 : 422 })
  },
)

export const action = answer(
  async ({ request, params, context }: ActionFunctionArgs) => {
    const { services, client } = context
    const language = languageOf(params)
    const country = countryNamed(params.country!)
    const fields = await readLongForm(request)
    const acted = await actOnLetter(services, {
      country,
      language,
      fields,
      client,
    })
    if (acted.view === 'inbox') {
      return seeOther(language, '/letters/check-inbox')
    }
    if (acted.view === 'thanks') {
      return seeOther(language, '/letters/thanks?way=own')
    }
    if (acted.view === 'how') showingHow.add(context)
    const isRefused = 'problems' in acted || 'warned' in acted
    return data(acted, { status: isRefused ? 422 : 200 })
  },
)

export const headers = () => noStore

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(args, data?.isHow ? 'write.how.heading' : 'write.letter.heading')

export default function Letter() {
  const draft = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  if (acted?.view === 'how') return <HowToSend {...acted} />
  if (acted?.view === 'form') return <LetterAgain {...acted} />
  return <DraftPage {...draft} />
}
