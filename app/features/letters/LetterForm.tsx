import { defaultLanguage, isLanguage } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { TextArea } from '#app/ui/TextArea.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import type { Target } from '../lawmakers/view.ts'
import { salutationOf } from './template.ts'

/** Shows a draft and some words more without scrolling in it. */
const ROWS = 22

/** What a step after this one keeps of a letter. */
export const LETTER_FIELDS = ['in', 'subject', 'body']

type Props = {
  targets: Target[]
  /** `in`: of the letter. */
  values: Record<string, string>
  problems?: Problems
}

/** Subject and text. Posts to its own address; nothing is stored by it. */
export function LetterForm({ targets, values, problems }: Props) {
  const { t } = useLanguage()
  const field = typedFields({ problems, values })
  return (
    <>
      <ErrorSummary problems={problems} note={t('errors.nothingStored')} />
      <form method="post" noValidate>
        <input type="hidden" name="act" value="how" />
        <Kept values={values} targets={targets} names={['in']} />
        <p>{t('write.letter.own')}</p>
        <TextField
          {...field('subject')}
          label={t('write.letter.subject')}
          hint={t('write.letter.subjectHint')}
          autoComplete="off"
          required
        />
        <Salutation target={targets[0]!} language={values.in} />
        <TextArea
          {...field('body')}
          label={t('write.letter.body')}
          hint={t('write.letter.bodyHint')}
          rows={ROWS}
          required
        />
        <p className="data">{t('write.letter.nothing')}</p>
        <Button>{t('write.letter.next')}</Button>
      </form>
    </>
  )
}

/** What an earlier step brought, to go along unseen. */
export function Kept({
  values,
  targets,
  names,
}: {
  values: Record<string, string>
  targets: Target[]
  names: string[]
}) {
  return (
    <>
      <input
        type="hidden"
        name="to"
        value={targets.map(({ id }) => id).join(' ')}
      />
      {names.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} />
      ))}
    </>
  )
}

function Salutation({
  target,
  language,
}: {
  target: Target
  language: string | undefined
}) {
  const { t, language: page } = useLanguage()
  const spoken = isLanguage(language) ? language : defaultLanguage
  return (
    <div>
      <p className="hint">{t('write.letter.salutation')}</p>
      <p {...spokenIn(spoken, page)}>
        {salutationOf(spoken, target.chamber.kind, target.name)}
      </p>
    </div>
  )
}
