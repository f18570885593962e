import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { isCountry } from '#app/i18n/countries.ts'
import type { MessageKey } from '#app/i18n/translate.ts'
import { parseAddress } from './address.ts'
import { isAtRisk } from './at-risk.ts'
import { linkLike } from './odd-name.ts'

/** Names the wording that a signatory agrees to: change both together. */
export const CONSENT_VERSION = '2026-11'

export const NAME_LENGTH = 200
export const POSTCODE_LENGTH = 20
export const COMMENT_LENGTH = 500

/**
 * Control characters (except line breaks and tabs, which a text area sends),
 * lone surrogates, and U+FFFD, which stands for bytes that were not UTF-8.
 */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

function readable(text: string): boolean {
  return text.isWellFormed() && !unreadable.test(text)
}

export function says(key: MessageKey): MessageKey {
  return key
}

function line(field: 'name' | 'postcode', longest: number) {
  return z
    .string(says(`problem.${field}.empty`))
    .trim()
    .refine((text) => [...text].length <= longest, {
      error: says(`problem.${field}.too-long`),
      abort: true,
    })
    .refine(readable, says(`problem.${field}.unreadable`))
    .transform((text) => text.replace(/\s+/g, ' '))
}

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const emailField = z
  .string()
  .catch('')
  .transform((text, context) => {
    const parsed = parseAddress(text)
    if ('address' in parsed) return parsed.address
    context.addIssue(says(`problem.email.${parsed.problem}`))
    return z.NEVER
  })

const countryField = z
  .string()
  .catch('')
  .refine(isCountry, says('problem.country.unknown'))

export const fullForm = z.object({
  name: line('name', NAME_LENGTH).refine(
    (text) => text !== '',
    says('problem.name.empty'),
  ),
  email: emailField,
  country: countryField,
  postcode: line('postcode', POSTCODE_LENGTH)
    .optional()
    .transform((text) => text || null),
  comment: z
    .string()
    .optional()
    .transform((text) => text?.replace(/\r\n?/g, '\n').trim() || null)
    .refine((text) => [...(text ?? '')].length <= COMMENT_LENGTH, {
      error: says('problem.comment.too-long'),
      abort: true,
    })
    .refine((text) => readable(text ?? ''), says('problem.comment.unreadable')),
  show_name: ticked,
  news: ticked,
})

export const codeForm = z.object({
  email: emailField,
  code: z
    .string()
    .catch('')
    .refine((code) => code.trim() !== '', says('problem.code.empty')),
})

export const newsForm = z.object({ email: emailField })

export function publicNameHolds({
  name,
  show_name,
}: {
  name: string
  show_name: boolean
}): boolean {
  return !show_name || !linkLike.test(name)
}

const signatureForm = fullForm.refine(publicNameHolds, {
  path: ['name'],
  error: says('problem.name.link'),
})

/** Where signing can be a risk less is asked, and nothing is ever shown. */
const shortForm = z
  .object({
    name: line('name', NAME_LENGTH)
      .optional()
      .transform((text) => text ?? ''),
    email: emailField,
    country: countryField,
  })
  .transform((given) => ({
    ...given,
    postcode: null,
    comment: null,
    show_name: false,
    news: false,
  }))

/** A form that comes back; `warned`: as the short one, under its warning. */
export type RefusedSigner = Refused & { warned?: true }

/**
 * Reads the sign form. With a country where signing can be a risk it comes
 * back once, as a shorter form under a warning, whatever else was typed.
 */
export function readSigner(
  fields: Iterable<[string, unknown]>,
): { ok: true; value: Signer } | RefusedSigner {
  const typed = [...fields]
  const values = typedValues(typed)
  if (!isAtRisk(values.country)) return parseForm(signatureForm, typed)
  if (values.warned !== '1') {
    return { ok: false, warned: true, problems: {}, values }
  }
  const form = parseForm(shortForm, typed)
  return form.ok ? form : { ...form, warned: true }
}

/** A form that cannot be taken now, as it was sent. */
export function keptSigner(
  fields: Iterable<[string, unknown]>,
): Pick<RefusedSigner, 'values' | 'warned'> {
  const values = typedValues(fields)
  return { values, ...(isAtRisk(values.country) && { warned: true }) }
}

/**
 * What a form brings along that nobody typed: `website`, which no person sees,
 * `proof`, which the script fills, and `source`, which link led to it.
 */
export function readSignals(fields: Iterable<[string, unknown]>): {
  website: string
  proof: string
  source: string
} {
  const { website = '', proof = '', source = '' } = typedValues(fields)
  return { website, proof, source }
}

export type Signer = z.output<typeof signatureForm>
