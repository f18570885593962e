import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { isCountry } from '#app/i18n/countries.ts'
import { defaultLanguage, isLanguage } from '#app/i18n/translate.ts'
import { parseAddress } from '../signatures/address.ts'
import { isAtRisk } from '../signatures/at-risk.ts'
import { says } from '../signatures/form.ts'
import { linkLike } from '../signatures/odd-name.ts'
import { holdsHtml } from './html.ts'
import type { LetterText, Supporter } from './view.ts'

/** Names the wording that a writer agrees to: change both together. */
export const CONSENT_VERSION = '2026-11'

export const SUBJECT_LENGTH = 150
export const BODY_SHORTEST = 140
export const BODY_LONGEST = 4_000
export const MOST_TARGETS = 20
/** It becomes part of a sender: shorter than that of a signature. */
export const WRITER_LENGTH = 100

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Control characters but line breaks and tabs, and what was not UTF-8. */
const unreadable = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g
/** What reorders the text around it; the marks that names need are others. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/

function readable(text: string): boolean {
  return text.isWellFormed() && !unreadable.test(text)
}

function lengthOf(text: string): number {
  return [...text].length
}

function oneLine(text: string): string {
  return text.replace(lineBreak, ' ').replace(/\s+/g, ' ').trim()
}

const toField = z
  .string()
  .catch('')
  .transform((text) => {
    const ids = text.toLowerCase().split(/\s+/)
    return [...new Set(ids.filter((id) => uuid.test(id)))]
  })
  .refine((ids) => ids.length > 0, says('problem.to.none'))
  .refine((ids) => ids.length <= MOST_TARGETS, says('problem.to.too-many'))

const subjectField = z
  .string()
  .catch('')
  .transform(oneLine)
  .refine((text) => text !== '', {
    error: says('problem.subject.empty'),
    abort: true,
  })
  .refine((text) => lengthOf(text) <= SUBJECT_LENGTH, {
    error: says('problem.subject.too-long'),
    abort: true,
  })
  .refine(readable, {
    error: says('problem.subject.unreadable'),
    abort: true,
  })
  .refine((text) => !holdsHtml(text), says('problem.body.html'))

const bodyField = z
  .string()
  .catch('')
  .transform((text) => text.replace(lineBreak, '\n').trim())
  .refine((text) => lengthOf(text) >= BODY_SHORTEST, {
    error: says('problem.body.too-short'),
    abort: true,
  })
  .refine((text) => lengthOf(text) <= BODY_LONGEST, {
    error: says('problem.body.too-long'),
    abort: true,
  })
  .refine(readable, {
    error: says('problem.body.unreadable'),
    abort: true,
  })
  .refine((text) => !holdsHtml(text), says('problem.body.html'))

const letterForm = z
  .object({
    to: toField,
    in: z.string().optional(),
    subject: subjectField,
    body: bodyField,
  })
  .transform(({ to, in: language, subject, body }): LetterText => {
    const known = isLanguage(language) ? language : defaultLanguage
    return { targets: to, language: known, subject, body }
  })

/** Reads the letter: `to`, `in`, `subject` and `body`. */
export function readLetter(
  fields: Iterable<[string, unknown]>,
): { ok: true; value: LetterText } | Refused {
  return parseForm(letterForm, fields)
}

const nameField = z
  .string()
  .catch('')
  .refine((text) => text.trim() !== '', {
    error: says('problem.name.empty'),
    abort: true,
  })
  .refine((text) => lengthOf(text.trim()) <= WRITER_LENGTH, {
    error: says('problem.writer.too-long'),
    abort: true,
  })
  .refine((text) => readable(text) && !reordering.test(text), {
    error: says('problem.name.unreadable'),
    abort: true,
  })
  .refine((text) => !linkLike.test(text) && !/["\r\n]/.test(text), {
    error: says('problem.writer.link'),
  })
  .transform(oneLine)

const emailField = z
  .string()
  .catch('')
  .transform((text, context) => {
    const parsed = parseAddress(text)
    if ('address' in parsed) return parsed.address
    context.addIssue(says(`problem.email.${parsed.problem}`))
    return z.NEVER
  })

const supporterForm = z
  .object({
    name: nameField,
    email: emailField,
    country: z
      .string()
      .catch('')
      .refine(isCountry, says('problem.country.unknown')),
    consent: z
      .string()
      .catch('')
      .refine((value) => value !== '', says('problem.consent.missing')),
  })
  .transform(({ consent: _, ...supporter }): Supporter => supporter)

/** A form that comes back; `warned`: as the short one, under its warning. */
export type RefusedSupporter = Refused & { warned?: true }

/**
 * Reads who sends a letter from here: `name`, `email`, `country` and
 * `consent`. With a country where writing can be a risk it comes back once,
 * under a warning, whatever else was typed.
 */
export function readSupporter(
  fields: Iterable<[string, unknown]>,
): { ok: true; value: Supporter } | RefusedSupporter {
  const typed = [...fields]
  const values = typedValues(typed)
  const atRisk = isAtRisk(values.country)
  if (atRisk && values.warned !== '1') {
    return { ok: false, warned: true, problems: {}, values }
  }
  const form = parseForm(supporterForm, typed)
  return form.ok || !atRisk ? form : { ...form, warned: true }
}
