import type { Problem, ReadPerson } from './record.ts'

/** `Kate?ina`: a letter that an encoding did not have. */
const lost = /\p{L}\?|\?\p{L}|\ufffd/u
const EXAMPLES = 3

/** One warning for a file in whose names letters were lost. */
export function findLostLetters(file: string, people: ReadPerson[]): Problem[] {
  const names = people.map(({ name }) => name).filter((name) => lost.test(name))
  if (names.length === 0) return []
  const examples = names.slice(0, EXAMPLES).join(', ')
  const message = `Letters were lost in ${names.length} of ${people.length} names: ${examples}.`
  return [{ file, line: null, message }]
}
