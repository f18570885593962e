import { z } from 'zod'

/** A year, a month or a day: `2016`, `2021-06`, `2021-07-18`. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
  .refine((date) => isRealDay(`${date}-01-01`.slice(0, 10)), 'no such date')
const day = z.iso.date()
const url = z.url({ protocol: /^https?$/ }).nullable()
const ofPeople = ['selected', 'reported', 'confirmed'] as const
const text = z.string().trim().min(1)
const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)

/** 2021-02-30 would be read as a day of March. */
function isRealDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(+moment) && moment.toISOString().startsWith(day)
}

/** `findings.json`: what is the same in every language. */
export const factsFile = z.object({
  source: text,
  sources: z.array(
    z.object({
      id,
      title: text.nullable(),
      published: day,
      url,
      archivedUrl: url,
      language: text.nullable(),
      licence: text.nullable(),
    }),
  ),
  findings: z.array(
    z.object({
      id,
      kind: id,
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
      /** Whether the first page tells it too. */
      isLead: z.boolean(),
      starts: partialDate.nullable(),
      ends: partialDate.nullable(),
      confidence: z.array(z.enum([...ofPeople, 'client'])),
      figures: z.array(
        z.object({
          value: z.int().nonnegative(),
          qualifier: z.enum(['exactly', 'at-least', 'more-than']),
          unit: id,
        }),
      ),
      mentions: z.array(
        z.object({ id, confidence: z.enum(ofPeople).nullable() }),
      ),
      sources: z.array(id).min(1),
      related: z.array(id),
    }),
  ),
  events: z.array(
    z.object({
      id,
      finding: id,
      starts: partialDate,
      ends: partialDate.nullable(),
      confidence: z.enum(ofPeople).nullable(),
    }),
  ),
  named: z.array(z.object({ id, kind: z.enum(['person', 'organisation']) })),
  responses: z.array(
    z.object({
      id,
      answers: z.union([z.literal('all'), z.array(id)]),
      source: id,
    }),
  ),
})
export type Facts = z.infer<typeof factsFile>

/** `findings.<language>.json`: its words. */
export const textsFile = z.object({
  language: z.string().regex(/^[a-z]{2,3}$/),
  source: text,
  review: z.object({ by: text, on: day }).nullable(),
  sources: z.record(id, z.object({ publisher: text })),
  findings: z.record(
    id,
    z.object({
      headline: text,
      /** One for each figure of the finding, in its order. */
      figures: z.array(z.string().includes('{figure}')),
      text,
      basis: text,
      period: text.nullable(),
    }),
  ),
  events: z.record(id, text),
  named: z.record(id, z.object({ name: text, role: text.nullable() })),
  responses: z.record(id, z.object({ speaker: text, text })),
})
export type Texts = z.infer<typeof textsFile>

export type FindingsContent = { facts: Facts; texts: Texts[] }
