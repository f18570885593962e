import type { LoaderFunctionArgs } from '@remix-run/node'
import { makeChallenge } from '#app/features/signatures/proof.server.ts'
import { plainData } from '#app/http/headers.server.ts'

/** Work for the sign form's script; asks no database. */
export async function loader({ context: { services } }: LoaderFunctionArgs) {
  return Response.json(await makeChallenge(services), { headers: plainData })
}
