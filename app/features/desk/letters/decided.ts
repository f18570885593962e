/** What became of letters that somebody decided about. */
export type DecidedLetters = {
  choice: 'released' | 'dropped'
  /** How many were asked for, and how many of them were still held. */
  asked: number
  done: number
}

/** As the address of the page after it says it. */
export function decidedQuery({ choice, asked, done }: DecidedLetters): string {
  return `?said=${choice}&asked=${asked}&done=${done}`
}

/** Reads {@link decidedQuery}; nothing where it says nothing. */
export function decidedIn({ searchParams }: URL): DecidedLetters | null {
  const choice = searchParams.get('said')
  const [asked, done] = ['asked', 'done'].map((name) =>
    Number(searchParams.get(name)),
  )
  if (choice !== 'released' && choice !== 'dropped') return null
  if (!Number.isInteger(asked) || !Number.isInteger(done)) return null
  return { choice, asked: asked!, done: done! }
}
