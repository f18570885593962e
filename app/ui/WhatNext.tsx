import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

/** What else can be done, below the thanks for what was done. */
export function WhatNext({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('thanks.next')}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** @param to of a page of ours, without the language */
export function NextLink({ to, children }: { to: string; children: string }) {
  const { path } = useLanguage()
  return (
    <li>
      <a href={path(to)}>{children}</a>
    </li>
  )
}
