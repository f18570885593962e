import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { listen, readLive } from '#app/features/desk/overview/live.server.ts'
import { readAsked } from '#app/features/desk/overview/show-overview.server.ts'
import { plainData } from '#app/http/headers.server.ts'

/** `no-transform`: compression would hold events back (RFC 9111, 5.2.2.6). */
const streamed = {
  ...plainData,
  'Cache-Control': 'no-store, no-transform',
  'Content-Type': 'text/event-stream; charset=utf-8',
  'X-Accel-Buffering': 'no',
}

/** Events for pages that stay open; who does not take any gets the figures once. */
export const loader = answerCampaignerFile(
  'figures',
  async ({ request, context: { services, method } }, who) => {
    const { searchParams } = new URL(request.url)
    const { ids } = await readAsked(services, searchParams)
    const takesEvents = request.headers
      .get('Accept')
      ?.includes('text/event-stream')
    // What answers HEAD has no body that could end, and so no listener leaves.
    if (!takesEvents || method !== 'GET') {
      const words = await readLive(services, ids)
      return Response.json(words, { headers: plainData })
    }
    const { signal } = request
    const stream = await listen(services, { ids, who, signal })
    return stream
      ? new Response(stream, { headers: streamed })
      : new Response('Too many pages are live at once.\n', {
          status: 503,
          headers: { ...plainData, 'Content-Type': 'text/plain' },
        })
  },
)
