const MAILBOX = /^(mailto:)?[^\s@:/]+@[^\s@:/]+$/

/** How to reach somebody: a link where it is a mailbox or an address of the web. */
export function ContactLink({ at }: { at: string }) {
  const href = MAILBOX.test(at) ? `mailto:${at.replace(/^mailto:/, '')}` : at
  if (!/^(https|mailto|tel):/.test(href)) return <bdi>{at}</bdi>
  return (
    <a href={href}>
      <bdi>{at.replace(/^(mailto|tel):/, '')}</bdi>
    </a>
  )
}
