import { useLanguage } from '#app/ui/language.tsx'
import type { ShownCountry } from './country.server.ts'
import { CountryLinks } from './CountryLinks.tsx'
import { Finding } from './Finding.tsx'
import { Responses } from './Responses.tsx'

type Props = ShownCountry & {
  petition: PetitionThere | null
}
type PetitionThere = {
  slug: string
  state: string
  /** Confirmed signatures from there; null: too few to be told. */
  count: number | null
  /** No figures by country are told at the moment. */
  isStopped: boolean
}

/** Everything about one country, and what can be asked there. */
export function CountryPage({ petition, ...shown }: Props) {
  const { t, country, path } = useLanguage()
  const { code, findings, toAll, isClient, others } = shown
  return (
    <>
      <header className="opener">
        <p className="label">
          <a href={path('/findings')}>{t('findings.heading')}</a>
        </p>
        <h1>{t('country.heading', { country: country(code) })}</h1>
        <p className="deck">
          {t(isClient ? 'country.client' : 'country.notClient')}
        </p>
      </header>
      <section className="findings" aria-labelledby="about">
        <header>
          <h2 id="about">{t('country.findings')}</h2>
        </header>
        <Responses responses={toAll} toAll />
        <ol>
          {findings.map((finding) => (
            <Finding key={finding.id} finding={finding} />
          ))}
        </ol>
      </section>
      <Questions {...shown} />
      {petition && <Signatures code={code} isClient={isClient} {...petition} />}
      <section className="plain">
        <h2>{t('country.others')}</h2>
        <CountryLinks codes={others} />
      </section>
    </>
  )
}

function Questions({ code, isClient, kinds }: ShownCountry) {
  const { t, path } = useLanguage()
  const questions = [
    'country.ask.moratorium',
    ...(isClient ? (['country.ask.use'] as const) : []),
    ...(kinds.includes('journalists')
      ? (['country.ask.journalists'] as const)
      : []),
    ...(kinds.includes('case') ? (['country.ask.case'] as const) : []),
    'country.ask.remedy',
  ] as const
  return (
    <section className="plain" aria-labelledby="ask">
      <h2 id="ask">{t('country.ask')}</h2>
      <p className="source">{t('country.ask.intro')}</p>
      <ol className="questions">
        {questions.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
      <p>
        <a href={path(`/write/${code.toLowerCase()}`)}>{t('write.ask')}</a>
      </p>
    </section>
  )
}

function Signatures({
  code,
  isClient,
  slug,
  count,
  isStopped,
  state,
}: PetitionThere & { code: string; isClient: boolean }) {
  const { t, country, path } = useLanguage()
  return (
    <section className="plain">
      <h2>{t('country.signatures')}</h2>
      <p>
        {isStopped && t('switches.countries')}
        {!isStopped &&
          (count === null
            ? t('country.signaturesFew')
            : t('country.signaturesCount', { count, country: country(code) }))}
      </p>
      {state === 'open' && isClient && <p>{t('country.risk')}</p>}
      <p>
        <a href={path(`/petitions/${slug}`)}>{t('country.sign')}</a>
      </p>
    </section>
  )
}
