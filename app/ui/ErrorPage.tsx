import { useLanguage } from './language.tsx'

export type ErrorKind = 'not-found' | 'refused' | 'fault'

type Props = {
  kind: ErrorKind
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

/** Key of the heading, which is the page's title too. */
export function errorHeading(kind: ErrorKind) {
  return `error.${names[kind]}.heading` as const
}

export function ErrorPage({ kind, sentence, id }: Props) {
  const { t, path } = useLanguage()
  const name = names[kind]
  return (
    <div className="slip">
      <h1>{t(errorHeading(kind))}</h1>
      <p>{sentence ?? t(`error.${name}.text`)}</p>
      {id && (
        <p>
          {t('error.fault.id')} <code>{id}</code>
        </p>
      )}
      <p className="ways">
        <a href={path('/petitions')}>{t('nav.petitions')}</a>
        <a href={path('/findings')}>{t('findings.all')}</a>
        <a href={path('/')}>{t('error.home')}</a>
      </p>
    </div>
  )
}
