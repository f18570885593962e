import { useLanguage } from './language.tsx'

/** Not seen, not read out, not reached by keyboard: programs fill it. */
export function Trap() {
  const { t } = useLanguage()
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">{t('sign.trap')}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
