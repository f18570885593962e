import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  listSwitches,
  stopSending,
} from '#app/features/letters/countries.server.ts'
import {
  changeLetterSetting,
  readLetterSettings,
} from '#app/features/letters/settings.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import {
  clearLetters,
  deliveryRow,
} from '#tests/features/letters-send-support.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { headingOf, linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import {
  type InsertedChamber,
  insertCampaign,
  insertChamber,
  insertLetters,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { type Fields, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let petition: Awaited<ReturnType<typeof insertCampaign>>
let chamber: InsertedChamber
let editor: DeskPerson
let observer: DeskPerson

beforeAll(async () => {
  petition = await insertCampaign(services)
  editor = await signedIn(services, 'editor')
  observer = await signedIn(services, 'observer')
})
beforeEach(async () => {
  await clearLetters(services)
  chamber = await insertChamber(services, {
    country: 'HU',
    name: 'Országgyűlés',
    members: [{ name: 'Minta Anna', address: 'anna@parliament.example' }],
  })
})

/** Letters to Anna; the ids of their deliveries. */
async function letters(
  state: DeliveryState,
  count = 1,
  fingerprint = '5',
): Promise<string[]> {
  const given = { petition, to: chamber, deliveries: state, fingerprint }
  const made = await insertLetters(
    services,
    Array.from({ length: count }, () => given),
  )
  return made.flatMap(({ deliveries }) => deliveries.map(({ id }) => id))
}

const see = (path: string, who = editor) =>
  visit(web.origin + path, { headers: { Cookie: who.cookie } })
const send = (path: string, fields: Fields, who = editor) =>
  post(web.origin + path, fields, { headers: { Cookie: who.cookie } })

async function statesOf(ids: string[]) {
  const rows = await Promise.all(ids.map((id) => deliveryRow(services, id)))
  return rows.map(({ state }) => state)
}

async function acts(): Promise<string[]> {
  const rows = await services.db
    .selectFrom('audit_entry')
    .select('act')
    .orderBy('seq')
    .execute()
  return rows.map(({ act }) => act)
}

test('the first page shows how letters go and where they went', async () => {
  await letters('sent', 3)
  await letters('bounced')
  await letters('queued', 2)
  await stopSending(services, 'a fault')
  const { status, text } = await see('/desk/letters', observer)
  expect(status).toBe(200)
  const page = textOf(text)
  expect(page).toContain('All letters are stopped since')
  expect(page).not.toContain('its turn comes')
  expect(linksOf(text)).toContain('/desk/switches#letters')
  expect(page).toMatch(/Országgyűlés Hungary 2 /)
  expect(page).toMatch(/parliament\.example 3 1 0 0/)
  expect(page).toMatch(/Minta Anna 3 1 0 0/)
  const today = new Date().toISOString().slice(0, 10)
  expect(page).toContain(`${today} 3 1 0 0`)
})

describe('held letters', () => {
  test('are shown in groups and sent in their turn', async () => {
    const held = await letters('held', 3)
    const other = await letters('held', 1, '-1')
    const list = await see('/desk/letters/held')
    expect(textOf(list.text)).toContain('4 letters in 2 groups')
    const way = linksOf(list.text).filter((to) =>
      /\/held\/[\da-f-]{36}$/.test(to),
    )
    const group = await see(
      way.find((to) => held.some((id) => to.endsWith(id)))!,
    )
    expect(headingOf(group.text)).toBe('3 held letters')
    const ids = tags(group.text, 'input').find(({ name }) => name === 'ids')!
    expect(ids.value!.split(' ').toSorted()).toEqual(held.toSorted())

    const fields = { ids: ids.value!, do: 'release', why: '' }
    const sent = await send(`/desk/letters/held/${held[0]}`, fields)
    expect(sent.status).toBe(303)
    expect(await statesOf([...held, ...other])).toEqual([
      ...['queued', 'queued', 'queued'],
      'held',
    ])
    const told = await see(sent.headers.location!)
    expect(textOf(told.text)).toContain('3 letters are sent in their turn.')
    expect(await acts()).toContain('letters.held.released')
    expect(await acts()).toContain('letters.held.seen')
  })

  test('are dropped with a reason only, and nothing typed is lost', async () => {
    const [id] = await letters('held')
    const path = `/desk/letters/held/${id}`
    const refused = await send(path, { ids: id!, do: 'drop', why: ' ' })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('Say why they are not sent')
    expect(shown(refused.text, 'ids')).toBe(id)
    expect(await statesOf([id!])).toEqual(['held'])
    await send(path, { ids: id!, do: 'drop', why: 'a copied text' })
    expect(await deliveryRow(services, id!)).toMatchObject({
      ...{ state: 'dropped', held_why: 'a copied text' },
    })
  })

  test('are left as they are by a form without a button', async () => {
    const [id] = await letters('held')
    const sent = await send(`/desk/letters/held/${id}`, { ids: id! })
    expect(sent.status).toBe(409)
    const [unknown] = await letters('unknown')
    const other = await send('/desk/letters/unknown', { ids: unknown! })
    expect(other.status).toBe(409)
    expect(await statesOf([id!, unknown!])).toEqual(['held', 'unknown'])
  })

  test('are decided about only by who has proven to be them', async () => {
    const [id] = await letters('held')
    const person = await signedIn(services, 'editor')
    await services.db
      .updateTable('desk_session')
      .set({ proven_at: new Date(Date.now() - 21 * 60_000) })
      .where('campaigner_id', '=', person.id)
      .execute()
    const fields = { ids: id!, do: 'release' }
    for (const path of [`/desk/letters/held/${id}`, '/desk/letters/unknown']) {
      expect((await send(path, fields, person)).status).toBe(403)
      const asked = await see(path, person)
      expect(asked.headers.location).toMatch(/^\/desk\/prove\?to=/)
    }
    expect(await statesOf([id!])).toEqual(['held'])
  })

  test('that somebody else decided about are left as they are', async () => {
    const [one, other] = await letters('held', 2)
    const ids = `${one} ${other}`
    // Released by somebody else and of unknown fate since: a second letter.
    await services.db
      .updateTable('delivery')
      .set({ state: 'unknown' })
      .where('id', '=', one!)
      .execute()
    const path = `/desk/letters/held/${other}`
    const sent = await send(path, { ids, do: 'release' })
    expect(await statesOf([one!, other!])).toEqual(['unknown', 'queued'])
    const { text } = await see(sent.headers.location!)
    expect(textOf(text)).toContain('1 had been decided about by others.')
    expect((await see(path)).status).toBe(404)
  })
})

test('of unknown ones each is sent again or left', async () => {
  const [one, other] = await letters('unknown', 2)
  const page = await see('/desk/letters/unknown')
  expect(textOf(page.text)).toContain('gets a second letter')
  await send('/desk/letters/unknown', { ids: `${one} ${other}`, do: 'again' })
  expect(await statesOf([one!, other!])).toEqual(['queued', 'unknown'])
  await send('/desk/letters/unknown', { ids: other!, do: 'leave' })
  expect(await statesOf([other!])).toEqual(['dropped'])
  const late = await send('/desk/letters/unknown', { ids: other!, do: 'again' })
  expect(late.headers.location).toContain('said=late')
  expect(await statesOf([other!])).toEqual(['dropped'])

  const only = await see('/desk/letters/unknown', observer)
  expect(only.text).not.toContain('value="again"')
})

describe('the limits', () => {
  async function values() {
    const { text } = await see('/desk/letters/settings')
    return Object.fromEntries(
      tags(text, 'input')
        .filter(({ name }) => name)
        .map(({ name, value }) => [name!, value ?? '']),
    )
  }
  const save = (fields: Fields) => send('/desk/letters/settings', fields)

  test('are changed, and brought back by an empty field', async () => {
    await save({ ...(await values()), target_hour: '7', wait_days: '30' })
    expect(await readLetterSettings(services)).toMatchObject({
      ...{ target_hour: 7, wait_days: 30, target_day: 60 },
    })
    await save({ ...(await values()), target_hour: '', wait_days: '' })
    expect(await readLetterSettings(services)).toMatchObject({
      ...{ target_hour: 10, wait_days: 28 },
    })
  })

  test('out of bounds change nothing at all', async () => {
    const typed = { ...(await values()), quiet_from: '25', target_hour: '7' }
    const refused = await save(typed)
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('a whole number from 0 to 24')
    expect(shown(refused.text, 'target_hour')).toBe('7')
    expect(await readLetterSettings(services)).toMatchObject({
      ...{ quiet_from: 18, target_hour: 10 },
    })
  })

  test('that somebody else changed meanwhile are not overwritten', async () => {
    const old = await values()
    await changeLetterSetting(services, 'day_cap', 5)
    const refused = await save({ ...old, day_cap: '900' })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('Somebody set it to 5 meanwhile.')
    await save({ ...old, alike_most: '3' })
    expect(await readLetterSettings(services)).toMatchObject({
      ...{ day_cap: 5, alike_most: 3 },
    })
  })
})

test('a country is switched off and on with a reason', async () => {
  const path = '/desk/letters/countries'
  const fields = { country: 'HU', targetsOff: 'yes' }
  const refused = await send(`${path}?country=HU`, { ...fields, why: '' })
  expect(refused.status).toBe(422)
  expect(shown(refused.text, 'country')).toBe('HU')
  expect(await listSwitches(services)).toEqual([])
  await send(path, { ...fields, was: 'on on', why: 'elections' })
  expect(await listSwitches(services)).toMatchObject([
    { country: 'HU', targetsOff: true, residentsOff: false, why: 'elections' },
  ])
  // A page from before: nothing of it is done.
  const stale = { country: 'HU', residentsOff: 'yes', was: 'on on', why: 'x' }
  const late = await send(`${path}?country=HU`, stale)
  expect(late.status).toBe(422)
  expect(textOf(late.text)).toContain('Somebody changed this country meanwhile')
  expect(shown(late.text, 'was')).toBe('off on')
  expect(await listSwitches(services)).toMatchObject([
    { targetsOff: true, residentsOff: false, why: 'elections' },
  ])
  await send(path, { country: 'HU', was: 'off on', why: 'over' })
  expect(await listSwitches(services)).toEqual([])
})
