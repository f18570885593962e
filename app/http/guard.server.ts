import type { IncomingMessage } from 'node:http'
import type { DomainError } from '#app/errors.ts'
import { splitPath } from '#app/i18n/translate.ts'
import {
  BodyTooLarge,
  CrossSite,
  MethodNotAllowed,
  WrongContentType,
} from './errors.ts'

/** The longest form but one, in any script, takes less than a quarter of it. */
const MOST_BODY_BYTES = 64 * 1024
/** 100,000 characters: in a form none of them takes more than nine bytes. */
const MOST_CHECK_BYTES = 1024 * 1024
/**
 * What a list of lawmakers may have, and a little, so that who sends somewhat
 * more is told so beside the field; only who is signed in has it read.
 */
const MOST_LIST_BYTES = 21 * 1024 * 1024
const LIST_FORM = '/desk/lawmakers/import'
/** Where Stripe tells what happened. */
const STRIPE_HOOK = '/hooks/stripe'
/** An event holds one object, and is a few kilobytes long. */
const MOST_EVENT_BYTES = 512 * 1024
/** Of files, open data and these; the addresses of pages have no dot. */
const FOR_PROGRAMS = /\.\w+$|^\/health$|^\/hooks\/stripe$/
const FORM_TYPES =
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/**
 * What no route needs to look at: methods that none of them takes, posts from
 * other sites, and bodies that are too large or no form.
 *
 * A post counts as cross-site by `Sec-Fetch-Site`, which every browser sends
 * since 2023, else by `Origin`; a program that sends neither carries no
 * visitor's cookies and may pass (OWASP CSRF Prevention Cheat Sheet).
 *
 * @returns the refusal, or nothing
 */
export function refusalOf(request: IncomingMessage): DomainError | undefined {
  const { method = '', headers } = request
  const isHook = pathOf(request) === STRIPE_HOOK
  if (!isHook && (method === 'GET' || method === 'HEAD')) return undefined
  if (method !== 'POST' || (!isHook && isForPrograms(pathOf(request)))) {
    return new MethodNotAllowed()
  }
  if (isCrossSite(request)) return new CrossSite()

  // Browsers always say how long a form is; a body without a length is none.
  const length = headers['transfer-encoding']
    ? Infinity
    : Number(headers['content-length'] ?? 0)
  if (!(length <= mostBytes(pathOf(request)))) return new BodyTooLarge()
  // What Stripe sends is signed: whatever else comes there is told by that.
  if (isHook || length === 0) return undefined
  return FORM_TYPES.test(headers['content-type'] ?? '')
    ? undefined
    : new WrongContentType()
}

/** Whether a sentence is enough for an answer, because no person reads it. */
export function isForPrograms(path: string): boolean {
  return FOR_PROGRAMS.test(path)
}

/** Which methods an address takes, for the header of a refusal. */
export function allowedAt(path: string): string {
  if (path === STRIPE_HOOK) return 'POST'
  return isForPrograms(path) ? 'GET, HEAD' : 'GET, HEAD, POST'
}

/** Only where people paste whole messages, or files, more is read. */
function mostBytes(path: string): number {
  if (path === STRIPE_HOOK) return MOST_EVENT_BYTES
  if (path === LIST_FORM) return MOST_LIST_BYTES
  return splitPath(path).path === '/check' ? MOST_CHECK_BYTES : MOST_BODY_BYTES
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0]!
}

function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
