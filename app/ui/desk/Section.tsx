import type { ReactNode } from 'react'

/** A part of a page of the desk, under a heading of its own. */
export function Section({
  title,
  id,
  children,
}: {
  title: string
  /** For links to it. */
  id?: string
  children: ReactNode
}) {
  return (
    <section className="part" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
