import { useLanguage } from './language.tsx'

type Props = {
  kind: 'not-found' | 'refused' | 'fault'
  /** In the reader's language; instead of the general one. */
  sentence?: string
  /** By which the log knows the fault. */
  id?: string
}

const names = {
  'not-found': 'notFound',
  refused: 'refused',
  fault: 'fault',
} as const

export function ErrorPage({ kind, sentence, id }: Props) {
  const { t, path } = useLanguage()
  const name = names[kind]
  return (
    <div className="slip">
      <h1>{t(`error.${name}.heading`)}</h1>
      <p>{sentence ?? t(`error.${name}.text`)}</p>
      {id && (
        <p>
          {t('error.fault.id')} <code>{id}</code>
        </p>
      )}
      <p className="ways">
        <a href={path('/petitions')}>{t('nav.petitions')}</a>
        <a href={path('/')}>{t('error.home')}</a>
      </p>
    </div>
  )
}
