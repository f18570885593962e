import type { ReactNode } from 'react'
import type { MessageKey } from '#app/i18n/translate.ts'
import type { Contacts } from '#app/services.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { ContactLink } from '#app/ui/ContactLink.tsx'
import { HowLong } from './HowLong.tsx'

type Sentence = Extract<MessageKey, `privacy.${string}`>

/** Each a heading and what stands below it. */
const kept: [Sentence, ...Sentence[]][] = [
  [
    'privacy.ask.heading',
    'privacy.ask.email',
    'privacy.ask.country',
    'privacy.ask.name',
    'privacy.ask.rest',
    'privacy.ask.consent',
  ],
  [
    'privacy.sealed.heading',
    'privacy.sealed.campaign',
    'privacy.sealed.mail',
    'privacy.sealed.print',
    'privacy.sealed.clear',
  ],
  [
    'privacy.public.heading',
    'privacy.public.count',
    'privacy.public.name',
    'privacy.public.nothing',
  ],
]
const letters: [Sentence, ...Sentence[]] = [
  'privacy.letters.heading',
  'privacy.letters.own',
  'privacy.letters.postcode',
  'privacy.letters.seen',
  'privacy.letters.sealed',
  'privacy.letters.clear',
  'privacy.letters.pending',
  'privacy.letters.time',
  'privacy.letters.back',
  'privacy.letters.public',
]
const donations: [Sentence, ...Sentence[]] = [
  'privacy.donations.heading',
  'privacy.donations.stripe',
  'privacy.donations.bank',
  'privacy.donations.clear',
  'privacy.donations.apart',
  'privacy.donations.mail',
  'privacy.donations.network',
  'privacy.donations.time',
  'privacy.donations.public',
]
const dangers: [Sentence, ...Sentence[]][] = [
  [
    'privacy.seized.heading',
    'privacy.seized.database',
    'privacy.seized.web',
    'privacy.seized.mail',
    'privacy.seized.key',
  ],
  [
    'privacy.limits.heading',
    'privacy.limits.mail',
    'privacy.limits.device',
    'privacy.limits.network',
    'privacy.limits.server',
  ],
  ['privacy.risk.heading', 'privacy.risk.less', 'privacy.risk.advice'],
]

/**
 * What signers are told. docs/security.md says the same to operators: who
 * changes one of the two changes the other.
 *
 * @param contacts who answers for the data; nobody where it is a try-out
 */
export function Privacy({ contacts }: { contacts?: Contacts }) {
  const { t } = useLanguage()
  return (
    <article className="slip privacy">
      <h1>{t('privacy.heading')}</h1>
      <p className="deck">{t('privacy.intro')}</p>
      <Part heading="privacy.who.heading">
        <Who contacts={contacts} />
      </Part>
      {kept.map(toList)}
      <HowLong />
      <List id="letters" heading={letters[0]} sentences={letters.slice(1)} />
      <List
        id="donations"
        heading={donations[0]}
        sentences={donations.slice(1)}
      />
      {dangers.map(toList)}
      <Part heading="privacy.rights.heading">
        <Rights />
      </Part>
      <Part heading="privacy.others.heading">
        <p>{t('privacy.others.none')}</p>
        <p>{t('privacy.others.check')}</p>
      </Part>
      <Part heading="privacy.faults.heading" id="faults">
        <Faults contacts={contacts} />
      </Part>
    </article>
  )
}

function Who({ contacts }: { contacts?: Contacts }) {
  const { t } = useLanguage()
  const { organisation, contact } = contacts ?? {}
  if (!organisation || !contact) return <p>{t('privacy.who.tryOut')}</p>
  return (
    <>
      <p>
        {t('privacy.who.by')} <bdi>{organisation}</bdi>
      </p>
      <p>
        {t('privacy.who.contact')} <ContactLink at={contact} />
      </p>
    </>
  )
}

function Rights() {
  const { t, path } = useLanguage()
  return (
    <>
      <p>{t('privacy.rights.page')}</p>
      <p>
        {t('privacy.rights.lost')}{' '}
        <a href={path('/s')}>{t('privacy.rights.lostLink')}</a>
      </p>
      <p>{t('privacy.rights.until')}</p>
      <p>{t('privacy.rights.sealed')}</p>
      <p>{t('privacy.rights.complain')}</p>
    </>
  )
}

function Faults({ contacts }: { contacts?: Contacts }) {
  const { t } = useLanguage()
  return (
    <>
      {contacts?.security && (
        <p>
          {t('privacy.faults.write')} <ContactLink at={contacts.security} />
        </p>
      )}
      {contacts && !contacts.security && <p>{t('privacy.faults.contact')}</p>}
      <p>{t('privacy.faults.more')}</p>
    </>
  )
}

function Part({
  heading,
  id,
  children,
}: {
  heading: Sentence
  id?: string
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <section id={id}>
      <h2>{t(heading)}</h2>
      {children}
    </section>
  )
}

function toList([heading, ...sentences]: [Sentence, ...Sentence[]]) {
  return <List key={heading} heading={heading} sentences={sentences} />
}

function List({
  heading,
  id,
  sentences,
}: {
  heading: Sentence
  id?: string
  sentences: Sentence[]
}) {
  const { t } = useLanguage()
  return (
    <Part heading={heading} id={id}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{t(sentence)}</li>
        ))}
      </ul>
    </Part>
  )
}
