import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { LetterPage } from './view.ts'

type Known = Exclude<LetterPage, { outcome: 'unknown' }>

/** A letter, for who wrote it: to be confirmed, or what became of it. */
export function OwnLetterPage(letter: Known) {
  return letter.outcome === 'pending' ? (
    <Pending {...letter} />
  ) : (
    <Confirmed {...letter} />
  )
}

function Pending({ deliveries }: Known) {
  const { t } = useLanguage()
  return (
    <div className="slip own">
      <h1>{t('confirm.heading')}</h1>
      {deliveries.length === 0 ? (
        <p>{t('letters.own.nobody')}</p>
      ) : (
        <>
          <p>{t('letters.pending.text')}</p>
          <Deliveries deliveries={deliveries} />
          <p>{t('letters.pending.sealed')}</p>
          <Act act="confirm">
            {t('letters.pending.submit', { count: deliveries.length })}
          </Act>
          <p className="source">{t('letters.pending.why')}</p>
        </>
      )}
      <section>
        <h2>{t('letters.delete.heading')}</h2>
        <p>{t('letters.delete.text')}</p>
        <Act act="take-back" isQuiet>
          {t('letters.delete.submit')}
        </Act>
      </section>
    </div>
  )
}

function Confirmed({ deliveries, canTakeBack }: Known) {
  const { t, path } = useLanguage()
  const waits = deliveries.some(
    ({ state }) => state === 'queued' || state === 'held',
  )
  return (
    <div className="slip own">
      <h1>{t('letters.own.heading')}</h1>
      {waits && <p>{t('letters.confirmed.text')}</p>}
      {deliveries.length === 0 && <p>{t('letters.own.nobody')}</p>}
      <Deliveries deliveries={deliveries} />
      <p className="source">{t('letters.own.text')}</p>
      {canTakeBack && (
        <section>
          <h2>{t('letters.back.heading')}</h2>
          <p>{t('letters.back.text')}</p>
          <Act act="take-back" isQuiet>
            {t('letters.back.submit')}
          </Act>
        </section>
      )}
      <p className="ways">
        <a href={path('/letters/thanks')}>{t('letters.own.next')}</a>
      </p>
    </div>
  )
}

function Deliveries({ deliveries }: Pick<Known, 'deliveries'>) {
  const { t } = useLanguage()
  return (
    <ul className="named">
      {deliveries.map(({ lawmaker, chamber, state }, at) => (
        // Two of a chamber may have one name.
        <li key={at}>
          <b>
            <bdi>{lawmaker}</bdi>
          </b>
          <span className="source">
            <bdi>{chamber}</bdi>
          </span>
          {state && <span>{t(`letters.state.${state}`)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Act({
  act,
  isQuiet,
  children,
}: {
  act: 'confirm' | 'take-back'
  isQuiet?: boolean
  children: string
}) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <Button quiet={isQuiet}>{children}</Button>
    </form>
  )
}
