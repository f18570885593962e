import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextArea } from '#app/ui/TextArea.tsx'
import { About, Advice } from './Advice.tsx'
import { Lists } from './Lists.tsx'
import { Result } from './Result.tsx'
import type { Checked, Compared } from './view.ts'

type Props = {
  /** None while no list is imported: then nothing is taken. */
  compared?: Compared
  checked?: Checked
  problems?: Problems
}

/** What was pasted is never shown again, only the addresses found in it. */
export function CheckPage({ compared, checked, problems }: Props) {
  const { t } = useLanguage()
  const isMatch = checked !== undefined && checked.matched > 0
  return (
    <div className="slip">
      <h1>{t('check.heading')}</h1>
      <p className="notice">
        <strong>{t('check.first')}</strong>
      </p>
      {compared && checked && <Result checked={checked} />}
      {isMatch && <Advice isMatch />}
      {compared ? <CheckForm problems={problems} /> : <NothingYet />}
      {compared && <Copy />}
      {compared && <Lists compared={compared} />}
      {!isMatch && <Advice />}
      <About />
    </div>
  )
}

function NothingYet() {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('check.none.heading')}</h2>
      <p>{t('check.none.text')}</p>
    </section>
  )
}

/**
 * No browser is to keep or complete what was typed, or to send it away: some
 * let a spelling service of their maker read along.
 */
function CheckForm({ problems }: { problems?: Problems }) {
  const { t, path } = useLanguage()
  return (
    <section className="sign">
      <p>{t('check.intro')}</p>
      <ErrorSummary problems={problems} note={t('check.problem.note')} />
      <form
        method="post"
        action={path('/check')}
        autoComplete="off"
        spellCheck={false}
        noValidate
      >
        <TextArea
          name="text"
          label={t('check.text')}
          hint={t('check.textHint')}
          problem={problems?.text}
          rows={6}
          required
        />
        <p className="data">{t('check.kept')}</p>
        <p className="data">{t('check.traces')}</p>
        <Button>{t('check.submit')}</Button>
      </form>
    </section>
  )
}

function Copy() {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('check.copy.heading')}</h2>
      <ul>
        <li>{t('check.copy.type')}</li>
        <li>{t('check.copy.hold')}</li>
        <li>{t('check.copy.computer')}</li>
      </ul>
    </section>
  )
}
