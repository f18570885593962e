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
import { readVisit } from '#app/features/figures/views.server.ts'
import { findOpenPetition } from '#app/features/petitions/find-open.server.ts'
import {
  keptSigner,
  readSignals,
  readSigner,
} from '#app/features/signatures/form.ts'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { SignPage } from '#app/features/signatures/SignPage.tsx'
import { showSigning } from '#app/features/switches/read.server.ts'
import type { Enhanced } from '#app/enhance.ts'
import { answer } from '#app/http/answer.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { languageOf } from '#app/http/language.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context }: LoaderFunctionArgs) => {
    const { services } = context
    await findOpenPetition(services, params.slug!)
    const { slug, action, language, summary, signing } = await showPetition(
      services,
      languageOf(params),
      params.slug!,
    )
    const { source } = readVisit(request, context)
    return { slug, action, language, summary, signing, source }
  },
)

// The happy path is taken before Remix: see server/intake.server.ts.
export const action = answer(
  async ({ request, params, context }: ActionFunctionArgs) => {
    const { services, client } = context
    const language = languageOf(params)
    const slug = params.slug!
    await findOpenPetition(services, slug)
    const fields = [...(await readForm(request))]
    const signing = await showSigning(services)
    if (signing.isStopped)
      return data({ signing, ...keptSigner(fields) }, { status: 503 })
    const form = readSigner(fields)
    if (!form.ok) return data(form, { status: 422 })

    const signals = { ...readSignals(fields), client }
    await signPetition(services, slug, form.value, language, signals)
    return seeOther(language, `/petitions/${slug}/check-inbox`)
  },
)

export const handle: Enhanced = { enhance: 'sign' }

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(args, {
    title: data?.action,
    description: data?.summary,
    picture: data && `/petitions/${data.slug}/picture.png`,
  })

export default function Sign() {
  const { summary, ...petition } = useLoaderData<typeof loader>()
  return <SignPage {...petition} {...useActionData<typeof action>()} />
}
