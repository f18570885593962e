import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { HowToSend } from './act-on-letter.server.ts'
import { Kept, LETTER_FIELDS } from './LetterForm.tsx'
import { linksTo, OwnWay } from './OwnWay.tsx'

/** Every way that does not go through here, for each lawmaker. */
export function OwnWays({ letter, targets, values }: HowToSend) {
  const { t } = useLanguage()
  const isLong = targets.some(
    (target) =>
      target.address !== null && !linksTo(target, letter, '').mail.isWhole,
  )
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('write.own.heading')}</h2>
      <p>{t('write.own.text')}</p>
      <p>{t('write.own.links')}</p>
      {isLong && <p>{t('write.own.long')}</p>}
      <dl className="facts">
        <div>
          <dt>{t('write.letter.subject')}</dt>
          <dd dir="auto" lang={letter.language}>
            {letter.subject}
          </dd>
        </div>
      </dl>
      <ul className="chambers">
        {targets.map((target) => (
          <li key={target.id}>
            <OwnWay target={target} letter={letter} />
          </li>
        ))}
      </ul>
      <h3>{t('write.own.sent.heading')}</h3>
      <p>{t('write.own.sent.text')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="own" />
        <Kept values={values} targets={targets} names={LETTER_FIELDS} />
        <Button quiet>{t('write.own.sent.submit')}</Button>
      </form>
    </section>
  )
}
