/** A moment to the minute, in UTC: campaigners sit in many zones. */
export function Moment({ at }: { at: Date | string }) {
  const iso = new Date(at).toISOString()
  return (
    <time dateTime={iso}>
      {iso.slice(0, 10)} {iso.slice(11, 16)} UTC
    </time>
  )
}
