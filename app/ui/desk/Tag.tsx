/** A state in a word: colour only repeats what the word says. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'bad'
  children: string
}) {
  return <span className={`tag ${tone}`}>{children}</span>
}
