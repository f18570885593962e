import type { ReactNode } from 'react'
import { countryName } from '#app/i18n/format.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/Checkbox.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { OwnChanges, type OwnProblems } from './OwnChanges.tsx'
import type { OwnAct } from './own-form.ts'
import type { OwnView } from './own-view.ts'

type Props = {
  own: OwnView
  /** Where the data can be had. */
  dataPath: string
  /** What was just done. */
  done?: OwnAct
  /** News were asked for, and campaigners have stopped them. */
  isStopped?: boolean
} & OwnProblems

/** Everything about a signature, for its owner. Posts to its own address. */
export function OwnPage(props: Props) {
  const { own, dataPath, done, isStopped, ...refused } = props
  const { t, path, language } = useLanguage()
  const stands = own.state !== 'withdrawn'
  return (
    <div className="slip own">
      <h1>{t('own.heading')}</h1>
      <p className="deck" {...spokenIn(own.language, language)}>
        {own.action}
      </p>
      {done && done !== 'erase' && (
        <p className="notice" role="status">
          {t(`own.done.${done}`)}
        </p>
      )}
      {isStopped && (
        <p className="notice" role="alert">
          {t('switches.news')}
        </p>
      )}
      <ErrorSummary problems={refused.problems} />
      <Facts own={own} />
      {stands && <p className="source">{t('own.sealed.note')}</p>}
      <p className="source">{t('own.keep')}</p>
      {!stands && (
        <p className="ways">
          <a href={path(`/petitions/${own.slug}`)}>{t('token.signAgain')}</a>
        </p>
      )}
      {stands && <Leave />}
      {stands && <OwnChanges own={own} {...refused} />}
      <section>
        <h2>{t('own.data.heading')}</h2>
        <p>{t('own.data.text')}</p>
        <p>
          <a href={dataPath} download>
            {t('own.data.link')}
          </a>
        </p>
        <p>
          {stands && `${t('own.data.sealed')} `}
          <a href={path('/privacy')}>{t('own.data.reach')}</a>
        </p>
      </section>
      <Erase stands={stands} {...refused} />
    </div>
  )
}

function Facts({ own }: { own: OwnView }) {
  const { t, day, language } = useLanguage()
  const sealed = [
    own.sealed.name && t('own.sealed.name'),
    t('own.sealed.address'),
    own.sealed.postcode && t('own.sealed.postcode'),
    own.sealed.comment && t('own.sealed.comment'),
  ].filter(Boolean)
  return (
    <dl className="facts">
      <Fact label={t('own.state')}>
        <p>{own.state !== 'erased' && t(`own.state.${own.state}`)}</p>
        <p>{t('own.since', { day: day(own.since) })}</p>
      </Fact>
      <Fact label={t('own.asked')}>{day(own.askedOn)}</Fact>
      {own.country && (
        <Fact label={t('own.country')}>
          {countryName(language, own.country)}
        </Fact>
      )}
      {own.state !== 'withdrawn' && (
        <>
          <Fact label={t('own.sealed')}>
            <ul>
              {sealed.map((field) => (
                <li key={String(field)}>{field}</li>
              ))}
            </ul>
          </Fact>
          <Fact label={t('own.publicName')}>
            <PublicName own={own} />
          </Fact>
          <Fact label={t('own.news')}>
            {t(own.news ? 'own.yes' : 'own.no')}
          </Fact>
        </>
      )}
    </dl>
  )
}

function PublicName({ own }: { own: OwnView }) {
  const { t } = useLanguage()
  if (!own.publicName) return t(own.discreet ? 'own.never' : 'own.hidden')
  return (
    <>
      {own.state !== 'confirmed' && `${t('own.soon')} `}
      <bdi>{own.publicName}</bdi>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Leave() {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('own.leave.heading')}</h2>
      <p>{t('own.leave.text')}</p>
      <form method="post">
        <input type="hidden" name="act" value="withdraw" />
        <Button quiet>{t('own.leave.submit')}</Button>
      </form>
    </section>
  )
}

function Erase({
  stands,
  problems,
  values,
}: { stands: boolean } & OwnProblems) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('own.erase.heading')}</h2>
      <p>{t(stands ? 'own.erase.text' : 'own.erase.rest')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="erase" />
        <Checkbox
          name="sure"
          label={t('own.erase.sure')}
          problem={problems?.sure}
          value={values?.sure}
          required
        />
        <Button quiet>{t('own.erase.submit')}</Button>
      </form>
    </section>
  )
}
