import { useLanguage } from '#app/ui/language.tsx'

type Props = {
  kind: 'unknown' | 'used' | 'expired' | 'withdrawn'
  /** Where it is known which petition the link was for. */
  slug?: string
}

/** A link from an e-mail that does nothing (any more), and what to do now. */
export function TokenProblem({ kind, slug }: Props) {
  const { t, path } = useLanguage()
  const again = kind === 'expired' || kind === 'withdrawn'
  return (
    <div className="slip">
      <h1>{t(`token.${kind}.heading`)}</h1>
      <p>{t(`token.${kind}.text`)}</p>
      <p className="ways">
        {kind === 'unknown' && (
          <a href={path('/confirm')}>{t('nav.confirm')}</a>
        )}
        <a href={path(slug ? `/petitions/${slug}` : '/petitions')}>
          {t(again ? 'token.signAgain' : target())}
        </a>
      </p>
    </div>
  )

  function target() {
    return slug ? 'token.toPetition' : 'nav.petitions'
  }
}
