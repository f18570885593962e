import { useLanguage } from '#app/ui/language.tsx'
import type { Opening } from './view.ts'

/** Why nobody can give now, and what can be done instead. */
export function NotOpen(props: {
  opening: Exclude<Opening, 'open'>
  isLocal: boolean
}) {
  const { t, path } = useLanguage()
  const isStopped = props.opening === 'stopped'
  return (
    <>
      <p className="notice">
        {t(isStopped ? 'donate.stopped' : 'donate.notOpen')}
      </p>
      {!isStopped && props.isLocal && (
        <p>
          {t('donate.notOpen.local', {
            key: 'STRIPE_SECRET_KEY',
            secret: 'STRIPE_WEBHOOK_SECRET',
            file: 'docs/donations.md',
          })}
        </p>
      )}
      <section>
        <h2>{t('donate.instead')}</h2>
        <ul className="bullets">
          <li>
            <a href={path('/petitions')}>{t('home.signLink')}</a>
          </li>
          <li>
            <a href={path('/write')}>{t('write.heading')}</a>
          </li>
          <li>
            <a href={path('/check')}>{t('check.heading')}</a>
          </li>
        </ul>
      </section>
    </>
  )
}
