/** How far `value` is on the way to `most`; `label` says it in words. */
export function Progress({
  value,
  most,
  label,
}: {
  value: number
  most: number
  label: string
}) {
  return (
    <progress value={Math.min(value, most)} max={most} aria-label={label}>
      {label}
    </progress>
  )
}
