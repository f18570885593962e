import type { ReactNode } from 'react'
import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { countryPath } from './choice.ts'

/** Leads to the letter, to those who are ticked in it: a choice, not a deed. */
export function ChooseForm({
  country,
  submit,
  children,
}: {
  country: string
  submit?: string
  children: ReactNode
}) {
  const { t, path } = useLanguage()
  return (
    <form action={path(`${countryPath(country)}/letter`)} className="choose">
      {children}
      <div className="submit">
        <Button>{submit ?? t('write.choose.submit')}</Button>
      </div>
    </form>
  )
}
