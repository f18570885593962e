import { useLanguage } from '#app/ui/language.tsx'

/** Public addresses; the page says that opening them leaves a trace. */
const SECURITY_LAB = 'https://securitylab.amnesty.org/'
const HELPLINE = 'https://www.accessnow.org/help/'
const MVT = 'https://docs.mvt.re/'

/** For a person at risk: nothing here destroys a trace or tells the sender. */
export function Advice({ isMatch = false }: { isMatch?: boolean }) {
  return (
    <>
      <NextSteps isMatch={isMatch} />
      <Opened />
      <Help />
    </>
  )
}

function NextSteps({ isMatch }: { isMatch: boolean }) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t(isMatch ? 'check.next.match' : 'check.next.doubt')}</h2>
      <ol className="steps">
        <li>{t('check.next.leave')}</li>
        <li>{t('check.next.photo')}</li>
        <li>{t('check.next.note')}</li>
        <li>{t('check.next.phone')}</li>
        <li>{t('check.next.ask')}</li>
      </ol>
    </section>
  )
}

function Opened() {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('check.opened.heading')}</h2>
      <ul>
        <li>{t('check.opened.calm')}</li>
        <li>{t('check.opened.away')}</li>
        <li>{t('check.opened.when')}</li>
        <li>{t('check.opened.people')}</li>
      </ul>
    </section>
  )
}

function Help() {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('check.help.heading')}</h2>
      <ul>
        <li>
          {t('check.help.lab')} <Elsewhere href={SECURITY_LAB} />
        </li>
        <li>
          {t('check.help.line')} <Elsewhere href={HELPLINE} />
        </li>
        <li>
          {t('check.help.mvt')} <Elsewhere href={MVT} />
        </li>
      </ul>
      <p>{t('check.help.traces')}</p>
    </section>
  )
}

/** Its text is where it leads. */
function Elsewhere({ href }: { href: string }) {
  return (
    <a href={href} rel="noopener noreferrer" dir="ltr">
      {new URL(href).host}
    </a>
  )
}

/** What is claimed of Pegasus, and what the company answers to it. */
export function About() {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('check.about.heading')}</h2>
      <p>{t('check.about.text')}</p>
      <aside className="response">
        <h3>{t('check.nso.heading')}</h3>
        <p>{t('check.nso.denies')}</p>
        <p>{t('check.nso.mission')}</p>
        <p>{t('check.nso.undetectable')}</p>
      </aside>
    </section>
  )
}
