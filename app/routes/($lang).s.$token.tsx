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
import { actOnOwn } from '#app/features/signatures/act-on-own.server.ts'
import { OwnUnknown } from '#app/features/signatures/AskForLink.tsx'
import { isOwnAct } from '#app/features/signatures/own-form.ts'
import { OwnPage } from '#app/features/signatures/OwnPage.tsx'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    const own = await showOwn(services, params.token!, languageOf(params))
    if (own.outcome === 'unknown') return data(null, { status: 404 })

    const did = new URL(request.url).searchParams.get('done') ?? undefined
    const dataPath = `/s/${params.token}/my-data.json`
    return { own, dataPath, done: isOwnAct(did) ? did : undefined }
  },
)

export const action = answer(
  async ({ request, params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const token = params.token!
    const acted = await actOnOwn(services, token, await readForm(request))
    if (acted.outcome === 'unknown') return data(null, { status: 404 })
    if (acted.outcome === 'stopped')
      return data({ isStopped: true }, { status: 503 })
    if (acted.outcome === 'refused') return data(acted, { status: 422 })
    return acted.act === 'erase'
      ? seeOther(language, '/s/erased')
      : seeOther(language, `/s/${token}?done=${acted.act}`)
  },
)

export const headers = () => noStore

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(args, data ? 'own.heading' : 'own.unknown.heading')

export default function Own() {
  const shown = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return shown ? <OwnPage {...shown} {...refused} /> : <OwnUnknown />
}
