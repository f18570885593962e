import { createReadStream } from 'node:fs'
import { isDomainError } from '#app/errors.ts'
import type { Services } from '#app/services.server.ts'
import { plainData } from '#app/http/headers.server.ts'
import { findApproval } from '../../accounts/find-approvals.server.ts'
import { refuseForlorn } from '../../accounts/approved.server.ts'
import type { ApprovalRow } from '../../accounts/approval.ts'
import { audit, refuseLeft } from '../../accounts/audit.server.ts'
import { DeskNotFound, DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { exportPayload } from './payload.ts'
import { isSame, type Part, partOf } from './range.ts'
import { DOWNLOAD_HOURS, forgetSpooledOf, spool } from './spool.server.ts'
import { whileAllowed } from './while-allowed.server.ts'

const HOUR_MS = 60 * 60 * 1000

/** Until when an approved export can be downloaded. */
export function downloadEnd(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + DOWNLOAD_HOURS * HOUR_MS)
}

type Asked = {
  id: string
  request: Request
  /** Resolves when the one who asked has taken what was written so far. */
  drained: (() => Promise<void>) | undefined
}

/**
 * The file that two campaigners decided to take out, or the part of it that is
 * asked for (RFC 9110, section 14). Each answer is logged before its first byte
 * goes out. When it is not allowed any more the connection ends in the middle,
 * so that nobody takes what came for the whole.
 *
 * @throws DeskNotFound
 * @throws DeskRefused unless it was approved, by the one who asks and another,
 *   in the last 24 hours, and both still work here with a role for it
 */
export async function downloadExport(
  services: Services,
  by: SignedIn,
  { id, request, drained }: Asked,
): Promise<Response> {
  const { petition, spooled } = await openSpooled(services, by, id)
  const { size, sha256 } = spooled
  const tag = `"${sha256}"`
  const { headers } = request
  const range = isSame(headers.get('If-Range'), tag)
    ? headers.get('Range')
    : null
  const part = partOf(range, size)
  if (part === 'none') return unsatisfiable(size)
  const whole = { start: 0, end: size - 1 }
  const { start, end } = part === 'all' ? whole : part
  await audit(services, {
    by,
    act: part === 'all' ? 'export.downloaded' : 'export.resumed',
    subject: id,
    detail: { petition, from: start, to: end, size, sha256 },
  })
  const { file } = spooled
  const asked = { id, drained, file, petition, part: { start, end } }
  return new Response(
    request.method === 'HEAD'
      ? null
      : streamOf(services, by, { ...asked, signal: request.signal }),
    {
      status: part === 'all' ? 200 : 206,
      headers: {
        ...plainData,
        // Compressed on the way it would have other bytes than its ranges.
        'Cache-Control': 'no-store, no-transform',
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${petition}.sealed"`,
        'Content-Length': String(end - start + 1),
        'Accept-Ranges': 'bytes',
        ETag: tag,
        ...(part !== 'all' && {
          'Content-Range': `bytes ${start}-${end}/${size}`,
        }),
      },
    },
  )
}

async function openSpooled(services: Services, by: SignedIn, id: string) {
  const approval = await findApproval(services, id)
  const decidedAt = await allowed(services, by, approval)
  const { petition } = exportPayload.parse(approval.payload)
  const wanted = { id: approval.id, petition, decidedAt }
  const spooled = await spool(services, wanted)
  // Writing it takes minutes: it may have been taken back meanwhile.
  try {
    await allowed(services, by, await findApproval(services, id))
  } catch (error) {
    await forgetSpooledOf(approval.id)
    throw error
  }
  return { petition, spooled }
}

/** @returns when it was decided */
async function allowed(
  services: Services,
  { id }: SignedIn,
  approval: ApprovalRow,
): Promise<Date> {
  const { act, state, proposedBy, decidedBy, decidedAt } = approval
  if (act !== 'export') throw new DeskNotFound('There is no such export.')
  if (state !== 'approved' || !decidedAt) {
    throw new DeskRefused('Nobody has allowed this export.')
  }
  if (id !== proposedBy && id !== decidedBy) {
    throw new DeskRefused(
      'Only the two who decided about this export can download it.',
    )
  }
  if (services.now() >= downloadEnd(decidedAt)) {
    throw new DeskRefused(
      `This export could be downloaded for ${DOWNLOAD_HOURS} hours, and they ` +
        'are over. Propose it anew.',
    )
  }
  await refuseForlorn(services, approval)
  return decidedAt
}

function unsatisfiable(size: number): Response {
  return new Response(null, {
    status: 416,
    headers: { ...plainData, 'Content-Range': `bytes */${size}` },
  })
}

type Sending = Pick<Asked, 'id' | 'drained'> & {
  file: string
  petition: string
  part: Part
  signal: AbortSignal
}

/**
 * No faster than it is taken: what stands between this stream and the socket
 * does not wait, and would hold the whole file in memory.
 */
function streamOf(
  services: Services,
  by: SignedIn,
  sending: Sending,
): ReadableStream<Uint8Array> {
  const { file, part, drained, signal } = sending
  async function* chunks() {
    for await (const chunk of createReadStream(file, { ...part, signal })) {
      yield new Uint8Array(chunk as Buffer)
      await drained?.()
    }
  }
  const pieces = whileAllowed(services, chunks(), () =>
    refuseRest(services, by, sending),
  )
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

/** @throws what says why no more of it goes out; the log has it too */
async function refuseRest(
  services: Services,
  by: SignedIn,
  { id, petition }: Sending,
): Promise<void> {
  try {
    await refuseLeft(services.db, by)
    await allowed(services, by, await findApproval(services, id))
  } catch (error) {
    if (isDomainError(error)) {
      await audit(services, {
        by: null,
        act: 'export.cut-off',
        subject: id,
        detail: { petition, who: by.id },
      })
    }
    throw error
  }
}
