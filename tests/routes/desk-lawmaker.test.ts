import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import { setStaffAddress } from '#app/features/lawmakers/set-address.server.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { linksOf, shown, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { type Fields, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let editor: DeskPerson

beforeAll(async () => {
  editor = await signedIn(services, 'editor')
})
beforeEach(async () => {
  await sql`truncate lawmaker_import cascade`.execute(services.db)
  await sql`truncate mailbox`.execute(services.db)
})

const see = (path: string, who = editor) =>
  visit(web.origin + path, { headers: { Cookie: who.cookie } })
const send = (path: string, fields: Fields, who = editor) =>
  post(web.origin + path, fields, { headers: { Cookie: who.cookie } })

describe('a lawmaker', () => {
  async function anna() {
    const members = [{ name: 'Anna', address: 'anna@b.example' }]
    const chamber = await insertChamber(services, { country: 'HU', members })
    const { id } = chamber.members[0]!
    return { id, path: `/desk/lawmakers/people/${id}` }
  }
  const mailTo = async (id: string) =>
    (
      await services.db
        .selectFrom('lawmaker')
        .select('mail_to')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).mail_to

  test('gets another address, which can be taken away again', async () => {
    const { id, path } = await anna()
    const refused = await send(path, { do: 'address', address: 'a@b', was: '' })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('has no dot in its domain')
    expect(shown(refused.text, 'address')).toBe('a@b')
    await send(path, { do: 'address', address: 'new@b.example', was: '' })
    expect(await mailTo(id)).toBe('new@b.example')
    const was = 'new@b.example'
    await send(path, { do: 'address', address: '', was })
    expect(await mailTo(id)).toBe('anna@b.example')
  })

  test('leaves where letters went and go in the log', async () => {
    const { id, path } = await anna()
    await send(path, { do: 'address', address: 'new@b.example', was: '' })
    const entry = await services.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('subject', '=', id)
      .executeTakeFirstOrThrow()
    expect(entry.detail).toMatchObject({
      ...{ from: 'anna@b.example', to: 'new@b.example', country: 'HU' },
    })
  })

  test('needs proof, and what was typed outlives its first minutes', async () => {
    const { path } = await anna()
    const person = await signedIn(services, 'editor')
    const proven = (minutes: number) =>
      services.db
        .updateTable('desk_session')
        .set({ proven_at: new Date(Date.now() - minutes * 60_000) })
        .where('campaigner_id', '=', person.id)
        .execute()
    const fields = { do: 'address', address: 'a@b', was: '' }
    await proven(10)
    const asked = await see(path, person)
    expect(asked.headers.location).toMatch(/^\/desk\/prove\?to=/)
    const refused = await send(path, fields, person)
    expect(refused.status).toBe(422)
    expect(shown(refused.text, 'address')).toBe('a@b')
    await proven(21)
    expect((await send(path, fields, person)).status).toBe(403)
  })

  test('whose address opted out stays so, and the page says it', async () => {
    const { path } = await anna()
    await setMailboxState(services, 'anna@b.example', 'opted-out', 'asked')
    const fields = {
      ...{ do: 'state', mailbox: 'anna@b.example opted-out' },
      ...{ state: 'bounced', why: 'it came back' },
    }
    const { headers } = await send(path, fields)
    const page = textOf((await see(headers.location!)).text)
    expect(page).toContain('it stays opted out, because')
  })

  test('is not changed over what somebody else just entered', async () => {
    const { id, path } = await anna()
    await setStaffAddress(services, id, 'theirs@b.example')
    const late = { do: 'address', address: 'mine@b.example', was: '' }
    expect((await send(path, late)).status).toBe(409)
    expect(await mailTo(id)).toBe('theirs@b.example')
  })

  test('whose address bounced is verified again with a reason', async () => {
    const { path } = await anna()
    await setMailboxState(services, 'anna@b.example', 'bounced', '5.1.1')
    const bounces = await see('/desk/letters/bounces')
    expect(linksOf(bounces.text)).toContain(path)
    const fields = {
      ...{ do: 'state', mailbox: 'anna@b.example bounced' },
      state: 'verified',
    }
    const refused = await send(path, { ...fields, why: '' })
    expect(refused.status).toBe(422)
    expect(shown(refused.text, 'state')).toBe('verified')
    await send(path, { ...fields, why: 'their office says so' })
    const page = textOf((await see(path)).text)
    expect(page).toContain('verified their office says so')
    expect(textOf((await see('/desk/letters/bounces')).text)).toContain(
      'No address has bounced',
    )
    const strange = { ...fields, mailbox: 'x@b.example bounced', why: 'x' }
    expect((await send(path, strange)).status).toBe(409)
  })
})
