import { useLanguage } from '#app/ui/language.tsx'
import { Defanged } from './Defanged.tsx'
import type { Checked, Match, Odd } from './view.ts'

/** What was found, and as plainly what it does not mean. */
export function Result({ checked }: { checked: Checked }) {
  const { t } = useLanguage()
  const { read, matches, matched, unmatched, odd } = checked
  const others = read - matched
  return (
    <section className="warning" aria-labelledby="result">
      {matched > 0 ? (
        <Matches matches={matches} matched={matched} />
      ) : (
        <Clear read={read} />
      )}
      {matched > 0 && others > 0 && (
        <>
          <h3>{t('check.others.heading', { count: others })}</h3>
          <p>{t('check.others.not')}</p>
        </>
      )}
      <Hosts hosts={unmatched} count={others} />
      {odd.length > 0 && <OddOnes odd={odd} />}
    </section>
  )
}

/** Takes the focus, so that the answer is read first. */
function Heading({ children }: { children: string }) {
  return (
    <h2 id="result" tabIndex={-1} autoFocus>
      {children}
    </h2>
  )
}

function Matches({ matches, matched }: Pick<Checked, 'matches' | 'matched'>) {
  const { t } = useLanguage()
  return (
    <>
      <Heading>{t('check.match.heading', { count: matched })}</Heading>
      <p>{t('check.match.means')}</p>
      <p>
        <strong>{t('check.match.not')}</strong> {t('check.match.changed')}
      </p>
      {matches.map(matchFacts)}
      {matches.length < matched && (
        <p>{t('check.match.more', { shown: matches.length })}</p>
      )}
    </>
  )
}

function matchFacts(match: Match) {
  return <MatchFacts key={`${match.written} ${match.matched}`} {...match} />
}

function MatchFacts({ written, matched, generations }: Match) {
  const { t } = useLanguage()
  return (
    <dl className="facts">
      <Fact label={t('check.match.address')} value={written} />
      <Fact label={t('check.match.entry')} value={matched} />
      {generations.length > 0 && (
        <div>
          <dt>{t('check.match.generation')}</dt>
          <dd dir="ltr">{generations.join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Defanged>{value}</Defanged>
      </dd>
    </div>
  )
}

function Clear({ read }: Pick<Checked, 'read'>) {
  const { t } = useLanguage()
  return (
    <>
      <Heading>{t('check.clear.heading', { count: read })}</Heading>
      <p>
        <strong>{t('check.clear.not')}</strong> {t('check.clear.why')}
      </p>
    </>
  )
}

function Hosts({ hosts, count }: { hosts: string[]; count: number }) {
  const { t } = useLanguage()
  if (count === 0) return null
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('check.others.addresses')}</dt>
          <dd>
            <ul>
              {hosts.map((host) => (
                <li key={host}>
                  <Defanged>{host}</Defanged>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {hosts.length < count && (
        <p>{t('check.others.more', { shown: hosts.length })}</p>
      )}
    </>
  )
}

function OddOnes({ odd }: { odd: Odd[] }) {
  const { t } = useLanguage()
  return (
    <>
      <h3>{t('check.odd.heading')}</h3>
      <p>{t('check.odd.text')}</p>
      {odd.map(({ looksLike, opens }) => (
        <dl className="facts" key={`${looksLike} ${opens}`}>
          <Fact label={t('check.odd.looks')} value={looksLike} />
          <Fact label={t('check.odd.opens')} value={opens} />
        </dl>
      ))}
    </>
  )
}
