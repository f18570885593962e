import { useLanguage } from '#app/ui/language.tsx'
import type { FormAgain } from './act-on-letter.server.ts'
import { ChooseForm } from './ChooseForm.tsx'
import { countryPath } from './choice.ts'
import { DraftChoices } from './DraftChoices.tsx'
import { LawmakerBoxes } from './LawmakerBoxes.tsx'
import { LetterForm } from './LetterForm.tsx'
import { SafetyReminder } from './SafetyNote.tsx'
import { Recipients } from './Recipients.tsx'
import type { DraftPage as Draft } from './show-letter-page.server.ts'

/** The letter as it is drafted, to be changed. */
export function DraftPage({ draft, ...page }: Draft) {
  const { t } = useLanguage()
  const { country, targets, language, isAtRisk, isStopped } = page
  if (!draft) return <NoLetter country={country} targets={targets} />
  return (
    <div className="slip write">
      <h1>{t('write.letter.heading')}</h1>
      {isAtRisk && <SafetyReminder code={country} />}
      {isStopped && <p className="notice">{t('write.send.stopped')}</p>}
      <Recipients targets={targets} country={country} />
      <DraftChoices {...page} />
      <LetterForm targets={targets} values={{ ...draft, in: language }} />
    </div>
  )
}

/** The same with what was typed: after problems, or to change it once more. */
export function LetterAgain({ targets, country, ...form }: FormAgain) {
  const { t } = useLanguage()
  if (targets.length === 0) return <NoLetter country={country} targets={[]} />
  return (
    <div className="slip write">
      <h1>{t('write.letter.heading')}</h1>
      {form.isStopped && <p className="notice">{t('write.send.stopped')}</p>}
      <Recipients targets={targets} country={country} />
      <LetterForm
        targets={targets}
        values={form.values}
        problems={form.problems}
      />
    </div>
  )
}

/** To nobody, or to too many. */
function NoLetter({ country, targets }: Pick<Draft, 'country' | 'targets'>) {
  const { t, path } = useLanguage()
  const count = targets.length
  return (
    <div className="slip write">
      <h1>{t('write.choose.heading')}</h1>
      <p className="problem" role="alert">
        {t(count === 0 ? 'problem.to.none' : 'problem.to.too-many')}
      </p>
      {count > 0 && (
        <>
          <p>{t('write.letter.tooMany', { count })}</p>
          <ChooseForm country={country} submit={t('write.letter.goOn')}>
            <LawmakerBoxes lawmakers={targets} isTicked />
          </ChooseForm>
        </>
      )}
      <p className="ways">
        <a href={path(countryPath(country))}>{t('write.back')}</a>
      </p>
    </div>
  )
}
