import { ReadableStream } from 'node:stream/web'
import { plainData } from '#app/http/headers.server.ts'
import type { Services } from '#app/services.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { exportLedger } from '../../donations/export.server.ts'
import { dayAfter, readPlainDay } from '../../donations/plain-day.ts'

type Needed = Pick<Services, 'db' | 'now' | 'payments'>

type Asked = {
  search: URLSearchParams
  /** Resolves when what was written so far was taken. */
  drained: () => Promise<void>
}

/**
 * The ledger of a range of days as a file, sent as it is read: some years of
 * it never lie in memory. That it was taken is logged.
 *
 * @param asked.search `from` and `to` as 2026-11-22, both included; none for all
 */
export async function ledgerFile(
  services: Needed,
  by: SignedIn,
  { search, drained }: Asked,
): Promise<Response> {
  const from = dayIn(search, 'from') ?? new Date(0)
  const to = dayIn(search, 'to') ?? services.now()
  if (from === 'none' || to === 'none' || from > to) {
    const words =
      'Go back and choose two days, the first one not after the last.'
    return new Response(`${words}\n`, { status: 422, headers: plainData })
  }
  const detail = { from: dayOf(from), to: dayOf(to) }
  await audit(services, { by, act: 'donations.exported', detail })
  const lines = exportLedger(services, { from, to: dayAfter(to) })
  return new Response(streamOf(lines, drained), {
    headers: {
      ...plainData,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ledger-${detail.from}-${detail.to}.csv"`,
    },
  })
}

function dayIn(search: URLSearchParams, name: string): Date | 'none' | null {
  const typed = search.get(name)
  return typed ? (readPlainDay(typed) ?? 'none') : null
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** No faster than it is taken: between this and the socket nothing waits. */
function streamOf(
  lines: AsyncIterable<string>,
  drained: Asked['drained'],
): BodyInit {
  const encoder = new TextEncoder()
  async function* bytes() {
    for await (const line of lines) {
      yield encoder.encode(line)
      await drained()
    }
  }
  return ReadableStream.from(bytes()) as BodyInit
}
