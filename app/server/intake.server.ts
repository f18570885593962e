import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Client } from '#app/client.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { readSignals, readSigner } from '#app/features/signatures/form.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { isDomainError } from '#app/errors.ts'
import { localPath, splitPath } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'

const signPath = /^\/petitions\/([a-z0-9-]+)\/sign$/
const confirmPath = /^\/confirm\/([\w-]+)$/

/**
 * Takes the two posts that come by the thousand before Remix, which would cost
 * three quarters of the time (docs/decisions.md). Only where all is well: for
 * everything else the request goes on, untouched, to the Remix action, which
 * calls the same feature function and has a page for each refusal.
 *
 * @returns where to send the visitor, or nothing
 */
export async function takeIntake(
  services: Services,
  request: IncomingMessage,
  client: Client,
): Promise<string | undefined> {
  if (request.method !== 'POST') return undefined
  const { language, path } = splitPath(request.url ?? '')
  const slug = signPath.exec(path)?.[1]
  const token = confirmPath.exec(path)?.[1]
  if (slug) {
    const fields = await peekForm(request)
    const form = readSigner(fields)
    if (!form.ok) return undefined
    const signals = { ...readSignals(fields), client }
    await signPetition(services, slug, form.value, language, signals)
    return localPath(language, `/petitions/${slug}/check-inbox`)
  }
  if (token) {
    const confirmed = await confirmSignature(services, token)
    if (confirmed.outcome !== 'confirmed') return undefined
    return localPath(language, `/petitions/${confirmed.slug}/thanks`)
  }
  return undefined
}

/**
 * Reads the body and puts it back, in one turn, so that whoever comes next
 * finds it whole. A body that has not arrived whole is left to them.
 */
async function peekForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? ''
  const length = Number(request.headers['content-length'] ?? 0)
  if (!type.startsWith('application/x-www-form-urlencoded') || length === 0) {
    return new URLSearchParams()
  }
  await new Promise((resolve, reject) => {
    request.once('readable', resolve)
    request.once('error', reject)
  })
  const body: Buffer | null = request.read()
  if (!body) return new URLSearchParams()
  request.unshift(body)
  return new URLSearchParams(
    body.length === length ? body.toString('utf8') : '',
  )
}

/** Answers {@link takeIntake}'s posts; calls `next` for all else. */
export function intake(services: Services): RequestHandler {
  return (request, response, next) => {
    takeIntake(services, request, response.locals.client as Client).then(
      (location) => {
        if (location === undefined) return next()
        request.resume()
        response.writeHead(303, {
          Location: location,
          'Cache-Control': 'no-store',
          'Content-Length': 0,
        })
        response.end()
      },
      (error: unknown) => {
        // Who hung up is no fault, and waits for no page.
        if (request.socket.destroyed) return
        // Remix's action meets the same refusal again and has its page. After a
        // fault nothing is tried again: the first try may have been stored.
        if (!isDomainError(error)) {
          response.locals.refusal = error
          request.method = 'GET'
          request.resume()
        }
        next()
      },
    )
  }
}
