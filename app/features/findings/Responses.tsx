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
  const { t, language: page } = useLanguage()
  if (responses.length === 0) return null

  const Heading = toAll ? 'h3' : 'h4'
  return (
    <aside className={toAll ? 'response to-all' : 'response'}>
      <Heading>
        {t(toAll ? 'findings.responseToAll' : 'findings.response')}
      </Heading>
      {responses.map(({ id, text, language }) => (
        <p key={id} {...spokenIn(language, page)}>
          {text}
        </p>
      ))}
    </aside>
  )
}
