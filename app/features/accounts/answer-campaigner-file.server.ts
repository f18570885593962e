import { plainData } from '#app/http/headers.server.ts'
import { answerCampaigner, type DeskArgs } from './answer-campaigner.server.ts'
import type { Permission } from './permissions.ts'
import type { SignedIn } from './signed-in.ts'

const FROM_ELSEWHERE =
  'A link on another site led here, so nothing was given and nothing noted. ' +
  'Take it from the page of the desk that has it.'

/**
 * {@link answerCampaigner} for a file: what it refuses is a sentence in plain
 * text, as there is no page that could say it. A link on another site brings
 * none: it would stand in the log as taken by who followed it.
 */
export function answerCampaignerFile<Args extends DeskArgs>(
  permission: Permission,
  run: (args: Args, campaigner: SignedIn) => Promise<Response>,
  needs: { proof?: boolean } = {},
) {
  const guarded = answerCampaigner(permission, run, needs)
  const answered = async (args: Args): Promise<Response> => {
    if (args.request.headers.get('Sec-Fetch-Site') === 'cross-site') {
      return sentence(FROM_ELSEWHERE, 403)
    }
    try {
      return await guarded(args)
    } catch (refused) {
      if (!isRefusal(refused)) throw refused
      return sentence(refused.data.message, refused.init.status)
    }
  }
  return Object.assign(answered, { permission, needs })
}

function sentence(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      ...plainData,
      'Content-Type': 'text/plain; charset=utf-8',
    },
  })
}

type Refusal = { data: { message: string }; init: { status: number } }

/** What `answer` makes of a `DomainError`; everything else is a fault. */
function isRefusal(thrown: unknown): thrown is Refusal {
  const { data } = (thrown ?? {}) as Partial<Refusal>
  return typeof data?.message === 'string'
}
