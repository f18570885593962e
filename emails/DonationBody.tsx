import { translator } from '#app/i18n/translate.ts'
import type { DonationMail, Told } from './donation-mail.tsx'
import { ButtonLink, Heading, Letter, PlainLink } from './Letter.tsx'

type Props = DonationMail & {
  /** The lines of {@link Told} and of the page, in the reader's language. */
  told: Told
  hello: string
}

/** The HTML part of a mail about a gift. */
export function DonationBody(props: Props) {
  const { language, hello, ownUrl } = props
  const t = translator(language)
  return (
    <Letter language={language} footer={t('mail.donation.footer')}>
      <p>{hello}</p>
      <Gift {...props} />
      <Heading>{t('mail.donation.own.heading')}</Heading>
      <p>{t(ownKey(props))}</p>
      <ButtonLink
        url={ownUrl}
        label={t('mail.donation.own.button')}
        otherwise={t('mail.html.link')}
      />
      <p>{t('mail.donation.own.valid', { days: props.ownDays })}</p>
      <Questions {...props} />
    </Letter>
  )
}

/** The same to somebody at risk: what it is about comes last, names nowhere. */
export function DiscreetDonationBody(props: Props) {
  const { language, hello, ownUrl } = props
  const t = translator(language)
  const footer = t('mail.donation.footer')
  return (
    <Letter language={language} named={false} footer={footer}>
      <p>{hello}</p>
      <p>{t('mail.donation.own.valid', { days: props.ownDays })}</p>
      <p>
        <PlainLink url={ownUrl} />
      </p>
      <p>{t(ownKey(props))}</p>
      <Gift {...props} />
      <Questions {...props} />
      <p>{t('mail.discreet.delete')}</p>
    </Letter>
  )
}

/** What the page of one's own is for. */
export function ownKey({ canManage }: DonationMail) {
  return canManage ? 'mail.donation.own.manage' : 'mail.donation.own.see'
}

function Gift({ language, isLive, told }: Props) {
  const t = translator(language)
  return (
    <>
      {!isLive && <p>{t('mail.donation.tryOut')}</p>}
      <p>{told.opening}</p>
      <Heading>{told.heading}</Heading>
      {told.rows.map(({ label, value }) => (
        <div key={label} style={{ margin: '0 0 4px' }}>
          {label}: <bdi>{value}</bdi>
        </div>
      ))}
      {told.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}

function Questions({ language, contact }: Props) {
  if (!contact) return null
  return <p>{translator(language)('mail.donation.questions', { contact })}</p>
}
