import { useLanguage } from '#app/ui/language.tsx'
import type { PublicName } from './view.ts'

export function NewestNames({ newest }: { newest: PublicName[] }) {
  const { t, day } = useLanguage()
  return (
    <section className="names">
      <h2>{t('names.heading')}</h2>
      {newest.length === 0 ? (
        <p className="source">{t('names.none')}</p>
      ) : (
        <>
          <ul>
            {newest.map((signer, at) => (
              <li key={at}>
                <bdi className="name">{signer.name}</bdi>{' '}
                <time className="source" dateTime={signer.day}>
                  {day(signer.day)}
                </time>
              </li>
            ))}
          </ul>
          <p className="source">{t('names.note')}</p>
        </>
      )}
    </section>
  )
}
