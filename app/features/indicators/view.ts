import type { Generation } from './generations.ts'

/** A list as it was imported. */
export type ListView = {
  name: string
  url: string | null
  publisher: string
  licence: string
  /** ISO day; null: not known. */
  published: string | null
  /** Null: a list of all. */
  generation: string | null
  entries: number
  /** ISO moment. */
  importedAt: string
}

/** Unassigned: in a list of all, but in none of a generation. */
export const groups = [
  'v2',
  'v3',
  'v4',
  'v4-validation',
  'unassigned',
] as const satisfies (Generation | 'unassigned')[]

export type Group = (typeof groups)[number]

/** Distinct ones; a domain counts in each of its generations. */
export type Counts = {
  domains: number
  emails: number
  byGroup: { group: Group; count: number }[]
}

/** What is looked for, and where in it. */
export type Search = {
  /** As it was typed. */
  typed: string
  group: Group | null
  /** From 1 on. */
  page: number
}

export type Found = {
  domains: { domain: string; generations: string[] }[]
  count: number
  /** At least 1. */
  pages: number
}
