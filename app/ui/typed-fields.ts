import type { Problems } from './problems.ts'

/**
 * What the fields of a form that came back are given, each by its name: what
 * was typed, and what is wrong with it.
 */
export function typedFields({
  problems,
  values,
}: {
  problems?: Problems
  values?: Record<string, string | undefined>
}) {
  return (name: string) => ({
    name,
    value: values?.[name],
    problem: problems?.[name],
  })
}
