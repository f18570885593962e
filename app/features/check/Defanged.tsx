/**
 * An address as text that nobody can tap and no phone makes a link of:
 * `evil[.]example`.
 */
export function Defanged({ children }: { children: string }) {
  const safe = children.replace(/[.@]/g, '[$&]')
  return <code dir="ltr">{safe}</code>
}
