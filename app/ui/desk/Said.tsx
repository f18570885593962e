import type { ReactNode } from 'react'

/** What became of the form before; takes the focus of the page. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <p className="said" role="status" tabIndex={-1} autoFocus>
      {children}
    </p>
  )
}

/**
 * The same by the word that stands for it in the page's address; nothing for
 * words that stand for none, which anybody can type.
 */
export function SaidWord({
  word,
  sentences,
}: {
  word: string | null
  sentences: Record<string, string>
}) {
  if (word === null || !Object.hasOwn(sentences, word)) return null
  return <Said>{sentences[word]}</Said>
}
