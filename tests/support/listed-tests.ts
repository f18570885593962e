import { readFileSync } from 'node:fs'

/** The documents that name a test for what they claim. */
export const DOCUMENTS = ['docs/security.md', 'docs/asvs.md']

export type Listed = { title: string; document: string }

/** The tests that the documents name: `✓ suite > title`. */
export function listedTests(): Listed[] {
  return DOCUMENTS.flatMap((document) =>
    titlesIn(readFileSync(document, 'utf8')).map((title) => ({
      title,
      document,
    })),
  )
}

export function titlesIn(text: string): string[] {
  return [...text.matchAll(/`✓\s+([^`]+)`/g)].map(([, title]) =>
    title!.replace(/\s+/g, ' '),
  )
}

/** What `test.each` and template strings fill in, at each run otherwise. */
const FILLED_IN = /%[sidfjoO]|\$\{[^}]*\}|\$[a-zA-Z][\w.]*/

/** The titles that no test bore which ran and passed. */
export function titlesWithoutRun(titles: string[], passed: string[]): string[] {
  const ran = new Set(passed)
  return [...new Set(titles)].filter((title) => {
    if (ran.has(title)) return false
    const fixed = title.split(FILLED_IN)
    if (fixed.length === 1) return true
    const pattern = new RegExp(`^${fixed.map(literally).join('[^]*')}$`)
    return !passed.some((one) => pattern.test(one))
  })
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
