import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { ResponseView } from './view.ts'

type Props = {
  responses: ResponseView[]
  /** Whether they answer every finding on the page. */
  toAll?: boolean
}

/** The other side's answer, as prominent as what it answers. */
export function Responses({ responses, toAll = false }: Props) {
  const { t } = useLanguage()
  if (responses.length === 0) return null

  const Heading = toAll ? 'h3' : 'h4'
  return (
    <aside className={toAll ? 'response to-all' : 'response'}>
      <Heading>
        {t(toAll ? 'findings.responseToAll' : 'findings.response')}
      </Heading>
      <Spoken responses={responses} />
    </aside>
  )
}

/** What NSO Group answers to one finding, and to all of them. */
export function Answers({
  toThis,
  toAll,
}: {
  toThis: ResponseView[]
  toAll: ResponseView[]
}) {
  const { t } = useLanguage()
  return (
    <aside className="response to-all" aria-labelledby="answers">
      <h2 id="answers">{t('finding.responses')}</h2>
      {toThis.length > 0 && <h3>{t('finding.toThis')}</h3>}
      <Spoken responses={toThis} />
      <h3>{t('finding.toAll')}</h3>
      <Spoken responses={toAll} />
    </aside>
  )
}

function Spoken({ responses }: { responses: ResponseView[] }) {
  const { language: page } = useLanguage()
  return responses.map(({ id, text, language }) => (
    <p key={id} {...spokenIn(language, page)}>
      {text}
    </p>
  ))
}
