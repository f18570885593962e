import { useLanguage } from '#app/ui/language.tsx'
import type { LawmakerView, Target } from '../lawmakers/view.ts'
import type { HowToSend } from './act-on-letter.server.ts'
import { whyNoMail } from './LawmakerBoxes.tsx'
import { SendForm } from './SendForm.tsx'

const promises = ['confirm', 'seen', 'once', 'slow', 'deleted'] as const

/** What happens when a letter is sent from here, and the form for it. */
export function SendFromHere(how: HowToSend) {
  const { t } = useLanguage()
  const { targets, isSending, isStopped } = how
  const { sent, others } = partTargets(targets)
  return (
    <section aria-labelledby="send">
      <h2 id="send">{t('write.send.heading')}</h2>
      {!isSending && <p>{t('write.send.closed')}</p>}
      {isSending && sent.length === 0 && <p>{t('write.send.nobody')}</p>}
      {isSending && sent.length > 0 && (
        <>
          {others.length > 0 && (
            <>
              <p>{t('write.send.others')}</p>
              <Names lawmakers={others} />
            </>
          )}
          <p>{t('write.send.to', { count: sent.length })}</p>
          <Names lawmakers={sent} />
          <ul className="bullets">
            {promises.map((name) => (
              <li key={name}>{t(`write.send.${name}`)}</li>
            ))}
          </ul>
          {isStopped && <p className="notice">{t('write.send.stopped')}</p>}
          <SendForm {...how} count={sent.length} />
        </>
      )}
    </section>
  )
}

type Named = Pick<LawmakerView, 'id' | 'name'> & { why?: Why }
type Why = NonNullable<ReturnType<typeof whyNoMail>> | 'shared'

/** One letter goes to an address, whoever else has it. */
function partTargets(targets: Target[]): { sent: Named[]; others: Named[] } {
  const sent: Named[] = []
  const others: Named[] = []
  const taken = new Set<string>()
  for (const target of targets) {
    const { id, name, address } = target
    const mailbox = address?.toLowerCase() ?? ''
    const why = whyNoMail(target) ?? (taken.has(mailbox) ? 'shared' : undefined)
    taken.add(mailbox)
    if (why) others.push({ id, name, why })
    else sent.push({ id, name })
  }
  return { sent, others }
}

function Names({ lawmakers }: { lawmakers: Named[] }) {
  const { t } = useLanguage()
  return (
    <ul className="bullets">
      {lawmakers.map(({ id, name, why }) => (
        <li key={id}>
          <bdi>{name}</bdi> {why && <em>{t(`write.mark.${why}`)}</em>}
        </li>
      ))}
    </ul>
  )
}
