import { beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '#app/features/accounts/list-audit.server.ts'
import { decideNames } from '#app/features/desk/signatures/decide-names.server.ts'
import { listNames } from '#app/features/desk/signatures/list-names.server.ts'
import {
  letNamesWait,
  reviewNames,
} from '#app/features/desk/signatures/review-names.server.ts'
import { changeName } from '#app/features/signatures/change-own.server.ts'
import { listNewestNames } from '#app/features/signatures/newest-names.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm } from '#tests/support/signing.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertPetition>>
let ada: DeskPerson

beforeEach(async () => {
  petition = await insertPetition(services)
  ada = await signedIn(services, 'moderator')
  await letNamesWait(services, ada, false)
})

async function named(...names: string[]) {
  const signers = names.map((name) => ({ name, show_name: true }))
  return signAndConfirm(services, petition, signers)
}

async function shown(): Promise<string[]> {
  const newest = await listNewestNames(services, petition.id)
  return (newest ?? []).map(({ name }) => name).sort()
}

async function waiting(kind: 'waiting' | 'shown' | 'hidden' = 'waiting') {
  const { rows } = await listNames(services, petition.id, { kind, after: '' })
  return rows
}

/** Ticks names as they stand in a list. */
function review(
  act: 'show' | 'hide',
  rows: { id: string; version: string }[],
  kind = 'waiting',
) {
  const form = new FormData()
  form.append('act', act)
  form.append('kind', kind)
  form.append('petition', petition.slug)
  for (const row of rows) form.append('id', `${row.id}.${row.version}`)
  return reviewNames(services, ada, form)
}

describe('a public name', () => {
  test('is shown at once, until somebody hides it', async () => {
    await named('Ada', 'Buy pills')
    expect(await shown()).toEqual(['Ada', 'Buy pills'])
    const rows = await waiting()
    const bad = rows.filter(({ name }) => name === 'Buy pills')
    expect(await review('hide', bad)).toEqual({ done: 1, ticked: 1 })
    expect(await shown()).toEqual(['Ada'])
    expect(await review('show', await waiting('hidden'), 'hidden')).toEqual({
      done: 1,
      ticked: 1,
    })
    expect(await shown()).toEqual(['Ada', 'Buy pills'])
  })

  test('waits until somebody allows it, where names are to wait', async () => {
    await named('Ada', 'Ben')
    await letNamesWait(services, ada, true)
    expect(await listNewestNames(services, petition.id)).toBeNull()
    const rows = await waiting()
    await review(
      'show',
      rows.filter(({ name }) => name === 'Ada'),
    )
    expect(await shown()).toEqual(['Ada'])
    await letNamesWait(services, ada, false)
    expect(await shown()).toEqual(['Ada', 'Ben'])
  })

  test('is looked at anew when its owner changes it', async () => {
    const [mail] = await named('Ada')
    await letNamesWait(services, ada, true)
    const seen = await waiting()
    await review('show', seen)
    expect(await shown()).toEqual(['Ada'])
    const other = { name: 'Buy pills', show_name: true }
    expect(await changeName(services, mail!.manageToken, other)).toBe('done')
    expect(await shown()).toEqual([])
    // The page of somebody else still shows the name before.
    expect(await review('show', seen)).toEqual({ done: 0, ticked: 1 })
    expect(await shown()).toEqual([])
  })

  test('that was hidden stays so until somebody allows it anew', async () => {
    const [mail] = await named('Buy pills')
    await review('hide', await waiting())
    const changed = (name: string) =>
      changeName(services, mail!.manageToken, { name, show_name: true })
    await changed('Buy more pills')
    await changed('Ada')
    expect(await shown()).toEqual([])
    expect(await waiting('hidden')).toEqual([])
    const rows = await waiting()
    expect(rows).toMatchObject([{ name: 'Ada' }])
    await review('show', rows)
    expect(await shown()).toEqual(['Ada'])
    const { entries } = await listAudit(services, { act: 'names.' })
    expect(entries[0]).toMatchObject({
      act: 'names.show',
      subject: petition.slug,
      detail: { ticked: 1, done: 1 },
    })
  })

  test('is not decided by a form without its button', async () => {
    await named('Ada')
    const rows = await waiting()
    expect(await review('' as never, rows)).toHaveProperty('problem')
    const odd = rows.map(({ id }) => ({ id, version: '\0' }))
    expect(await review('hide', odd)).toEqual({ done: 0, ticked: 1 })
    const garbled = new FormData()
    garbled.append('wait', 'maybe')
    const asked = new URLSearchParams()
    expect(
      await decideNames(services, ada, { asked, fields: garbled }),
    ).toHaveProperty('problem')
    expect(await shown()).toEqual(['Ada'])
  })

  test('that somebody else decided meanwhile stays as it is', async () => {
    await named('Ada')
    const rows = await waiting()
    await review('hide', rows)
    expect(await review('show', rows)).toEqual({ done: 0, ticked: 1 })
    expect(await shown()).toEqual([])
  })
})

test('names come a hundred a page, each once', async () => {
  const names = Array.from({ length: 105 }, (_, at) => `Person ${at}`)
  await named(...names)
  const first = await listNames(services, petition.id, {
    kind: 'waiting',
    after: '',
  })
  const second = await listNames(services, petition.id, {
    kind: 'waiting',
    after: first.next!,
  })
  expect(first.rows).toHaveLength(100)
  expect(second).toMatchObject({ next: null })
  expect(
    [...first.rows, ...second.rows].map(({ name }) => name).sort(),
  ).toEqual(names.sort())
})
