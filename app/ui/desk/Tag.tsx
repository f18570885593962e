/** A state in a word: colour only repeats what the word says. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'bad'
  children: string
}) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
  )
}
