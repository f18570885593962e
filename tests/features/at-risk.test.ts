import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { isAtRisk } from '#app/features/signatures/at-risk.ts'
import { readSigner } from '#app/features/signatures/form.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { writeSignatureMail } from '#app/features/signatures/write-mail.server.ts'
import { countryCodes } from '#app/i18n/countries.ts'
import { sendDueMails, type TakenMail } from '#app/jobs/outbox.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { aSigner, insertPetition, later } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

const typed = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  country: 'MX',
  postcode: '01000',
  comment: 'Enough.',
  show_name: 'on',
  news: 'on',
}

function read(given: Record<string, string>) {
  return readSigner(Object.entries({ ...typed, ...given }))
}

test('the countries at risk are those of the finding on clients', async () => {
  const facts = JSON.parse(await readFile('db/seed/findings.json', 'utf8')) as {
    findings: { id: string; countries: string[] }[]
  }
  const clients = facts.findings.find(({ id }) => id === 'F4')!.countries
  expect(clients).toHaveLength(11)
  expect(countryCodes.filter(isAtRisk)).toEqual(clients.toSorted())
})

describe('the form from a country at risk', () => {
  test('comes back once, with a warning and all that was typed', () => {
    expect(read({})).toEqual({
      ok: false,
      warned: true,
      problems: {},
      values: typed,
    })
    expect(read({ warned: 'on' }).ok).toBe(false)
  })

  test('takes address and country, and drops what could show a person', () => {
    expect(read({ warned: '1' })).toEqual({
      ok: true,
      value: {
        name: 'Ada Lovelace',
        email: 'ada@example.org',
        country: 'MX',
        postcode: null,
        comment: null,
        show_name: false,
        news: false,
      },
    })
    const nameless = read({ warned: '1', name: ' ' })
    expect(nameless).toMatchObject({ ok: true, value: { name: '' } })
  })

  test('stays the short one when something is wrong with it', () => {
    expect(read({ warned: '1', email: 'ada' })).toMatchObject({
      ok: false,
      warned: true,
      problems: { email: 'problem.email.invalid' },
    })
  })

  test('is the usual one from elsewhere, whatever it claims', () => {
    expect(read({ country: 'GB', warned: '1', name: '' })).toMatchObject({
      ok: false,
      problems: { name: 'problem.name.empty' },
    })
  })
})

test('mail to a country at risk is discreet, also about a second try', async () => {
  const petition = await insertPetition(services)
  for (const country of ['SA', 'GB']) {
    const signer = aSigner({ country, name: country === 'SA' ? '' : 'Ada' })
    for (const kind of ['confirm-signature', 'already-signed']) {
      await signPetition(services, petition.slug, signer, 'en')
      const written = (await takeAll()).map(({ mail }) => mail)
      expect(written).toMatchObject([{ kind, discreet: country === 'SA' }])
      await services.db
        .updateTable('signature')
        .set({ state: 'confirmed', confirmed_at: new Date() })
        .where('state', '=', 'pending')
        .execute()
    }
  }
})

test('nobody lifts that by signing again from elsewhere', async () => {
  const petition = await insertPetition(services)
  const signer = aSigner({ country: 'MA' })
  await signPetition(services, petition.slug, signer, 'en')
  await signPetition(
    services,
    petition.slug,
    { ...signer, country: 'DE' },
    'en',
  )
  expect(await remindPending(later(services, 1))).toBe(0)
  await services.db
    .updateTable('signature')
    .set({ state: 'confirmed', confirmed_at: new Date() })
    .execute()
  await signPetition(
    services,
    petition.slug,
    { ...signer, country: 'DE' },
    'en',
  )
  const mails = await services.db
    .selectFrom('mail')
    .select(['kind', 'discreet'])
    .where('petition_id', '=', petition.id)
    .execute()
  expect(mails).toHaveLength(3)
  expect(mails.filter(({ discreet }) => !discreet)).toEqual([])
})

async function takeAll() {
  const taken: TakenMail[] = []
  await sendDueMails({
    ...services,
    onFailure: (_mail, error) => expect.unreachable(String(error)),
    async deliver(mail) {
      taken.push(mail)
      return 'sent'
    },
  })
  const written = await Promise.all(
    taken.map((mail) => writeSignatureMail(services, mail)),
  )
  return written.map((mail) => mail!)
}
