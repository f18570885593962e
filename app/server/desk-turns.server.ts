import type { RequestHandler } from 'express'
import { decodedPath } from '#app/features/accounts/desk-address.ts'
import { plainData } from '#app/http/headers.server.ts'

/** Pages and files that add figures up. */
const FIGURES = /^\/+desk(\/(sources|(figures|sources)\.csv))?\/*$/i
/** Each takes time of the processor and a connection that visitors need too. */
const MOST_AT_ONCE = 4
const MOST_WAITING = 50
const RETRY_SECONDS = '10'
/** All is added up long before: then somebody is slow to read it. */
const PLACE_MS = 10_000
const BUSY =
  'Too many pages with figures are being added up at this moment. Load this ' +
  'one again in a few seconds.\n'

/**
 * Lets few pages with figures be answered at the same time in this process; the
 * rest wait, first come, first served, and who finds too many waiting comes
 * again. Behind the gate, so that strangers take no place.
 */
export function deskTurns(): RequestHandler {
  let running = 0
  const waiting: (() => void)[] = []

  return (request, response, next) => {
    if (request.method === 'POST' || !isOfFigures(request.path)) return next()
    if (running >= MOST_AT_ONCE && waiting.length >= MOST_WAITING) {
      response.set({ ...plainData, 'Retry-After': RETRY_SECONDS })
      return void response.status(503).type('text/plain').send(BUSY)
    }
    const begin = () => {
      running++
      let isHeld = true
      const leave = () => {
        if (!isHeld) return
        isHeld = false
        clearTimeout(timer)
        running--
        waiting.shift()?.()
      }
      const timer = setTimeout(leave, PLACE_MS).unref()
      response.once('close', leave)
      next()
    }
    if (running < MOST_AT_ONCE) return begin()
    waiting.push(begin)
    response.once('close', () => {
      const place = waiting.indexOf(begin)
      if (place >= 0) waiting.splice(place, 1)
    })
  }
}

function isOfFigures(path: string): boolean {
  return FIGURES.test(decodedPath(path))
}
