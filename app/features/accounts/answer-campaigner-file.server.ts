import { plainData } from '#app/http/headers.server.ts'
import { answerCampaigner, type DeskArgs } from './answer-campaigner.server.ts'
import type { Permission } from './permissions.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * {@link answerCampaigner} for a file: what it refuses is a sentence in plain
 * text, as there is no page that could say it.
 */
export function answerCampaignerFile<Args extends DeskArgs>(
  permission: Permission,
  run: (args: Args, campaigner: SignedIn) => Promise<Response>,
  needs: { proof?: boolean } = {},
) {
  const guarded = answerCampaigner(permission, run, needs)
  const answered = async (args: Args): Promise<Response> => {
    try {
      return await guarded(args)
    } catch (refused) {
      if (!isRefusal(refused)) throw refused
      const { data, init } = refused
      return new Response(`${data.message}\n`, {
        status: init.status,
        headers: {
          ...plainData,
          'Content-Type': 'text/plain; charset=utf-8',
        },
      })
    }
  }
  return Object.assign(answered, { permission, needs })
}

type Refusal = { data: { message: string }; init: { status: number } }

/** What `answer` makes of a `DomainError`; everything else is a fault. */
function isRefusal(thrown: unknown): thrown is Refusal {
  const { data } = (thrown ?? {}) as Partial<Refusal>
  return typeof data?.message === 'string'
}
