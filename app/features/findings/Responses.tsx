import { Fragment, useId } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { FindingView, ResponseView } from './view.ts'

type Props = {
  responses: ResponseView[]
  /** Whether they answer every finding on the page. */
  toAll?: boolean
}

/** The other side's answer, as prominent as what it answers. */
export function Responses({ responses, toAll = false }: Props) {
  const { t } = useLanguage()
  const id = useId()
  if (responses.length === 0) return null

  const Heading = toAll ? 'h3' : 'h4'
  return (
    <aside
      className={toAll ? 'response to-all' : 'response'}
      // Those beside single findings bear one name: they are no landmarks.
      aria-labelledby={toAll ? id : undefined}
    >
      <Heading id={id}>
        {t(toAll ? 'findings.responseToAll' : 'findings.response')}
      </Heading>
      <Spoken responses={responses} />
    </aside>
  )
}

type Answered = {
  /** The finding that is answered; none where the page is about one only. */
  heading?: Pick<FindingView, 'headline' | 'language'>
  responses: ResponseView[]
}

/** What NSO Group answers to what the page tells, and to all findings. */
export function Answers({
  answered,
  toAll,
}: {
  answered: Answered[]
  toAll: ResponseView[]
}) {
  const { t, language } = useLanguage()
  return (
    <aside className="response to-all" aria-labelledby="answers">
      <h2 id="answers">{t('finding.responses')}</h2>
      {answered
        .filter(({ responses }) => responses.length > 0)
        .map(({ heading, responses }) => (
          <Fragment key={responses[0]!.id}>
            <h3 {...(heading && spokenIn(heading.language, language))}>
              {heading?.headline ?? t('finding.toThis')}
            </h3>
            <Spoken responses={responses} />
          </Fragment>
        ))}
      <h3>{t('finding.toAll')}</h3>
      <Spoken responses={toAll} />
    </aside>
  )
}

/** A finding and its responses, for a page that tells several. */
export function answeredIn(finding: FindingView): Answered {
  return { heading: finding, responses: finding.responses }
}

function Spoken({ responses }: { responses: ResponseView[] }) {
  const { language: page } = useLanguage()
  return responses.map(({ id, text, language }) => (
    <p key={id} {...spokenIn(language, page)}>
      {text}
    </p>
  ))
}
