/** To the second, in UTC: for whoever tries the program out. */
export function Moment({ at }: { at: Date | string }) {
  const iso = new Date(at).toISOString()
  return (
    <time dateTime={iso} dir="ltr">
      {iso.slice(0, 19).replace('T', ' ')} UTC
    </time>
  )
}
