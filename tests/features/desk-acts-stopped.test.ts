import { beforeEach, expect, test } from 'vitest'
import {
  changeRole,
  removeCampaigner,
} from '#app/features/accounts/team.server.ts'
import { approve } from '#app/features/desk/approvals/decide-on.server.ts'
import { showAct, undoAct } from '#app/features/desk/signatures/acts.server.ts'
import { runBulk } from '#app/features/desk/signatures/run-bulk.server.ts'
import { stepActs } from '#app/features/desk/signatures/step-acts.server.ts'
import { startModeration } from '#app/features/signatures/moderation/start.server.ts'
import { STEP } from '#app/features/signatures/moderation/step.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  expectCountsHold,
  insertAlike,
  listed,
  states,
  wishFor,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const MANY = STEP + 100
let petition: Awaited<ReturnType<typeof insertPetition>>
let ada: DeskPerson
let ben: DeskPerson
let owner: DeskPerson

beforeEach(async () => {
  await services.db
    .updateTable('campaigner')
    .set({ role: 'observer' })
    .execute()
  petition = await insertPetition(services)
  ada = await signedIn(services, 'moderator', 'Ada')
  ben = await signedIn(services, 'moderator', 'Ben')
  owner = await signedIn(services, 'owner')
})

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** Allowed by two, and one step of it done. */
async function begun(): Promise<{ act: string; approval: string }> {
  await insertAlike(services, petition, { n: MANY })
  const typed = { act: 'invalidate', petition: petition.slug }
  const form = formOf({ ...typed, reason: 'a test', seen: String(MANY) })
  const proposed = await runBulk(services, ada, form)
  if (!('approval' in proposed)) throw new Error(JSON.stringify(proposed))
  const page = await approve(services, ben, proposed.approval)
  expect(await stepActs(services)).toBe(true)
  return { act: page.split('/').at(-1)!, approval: proposed.approval }
}

async function stoppedEntries(id: string) {
  return services.db
    .selectFrom('audit_entry')
    .select(['detail', 'campaigner_id'])
    .where('act', '=', 'signatures.stopped')
    .where('subject', '=', id)
    .execute()
}

test.each([
  [
    'who proposed it is removed',
    () => removeCampaigner(services, owner, ada.id),
    { why: 'removed', name: 'Ada' },
  ],
  [
    'who allowed it has another role',
    () => changeRole(services, owner, { id: ben.id, role: 'observer' }),
    { why: 'role', name: 'Ben' },
  ],
  [
    'the approval is not there any more',
    (approval: string) =>
      services.db
        .updateTable('approval')
        .set({ state: 'withdrawn' })
        .where('id', '=', approval)
        .execute(),
    { why: 'taken-back', name: null },
  ],
])('a change of many stops before its next step when %s', async (...given) => {
  const [, change, stopped] = given
  const { act, approval } = await begun()
  await change(approval)
  while (await stepActs(services));
  expect(await states(services, petition)).toEqual({
    invalidated: STEP,
    confirmed: MANY - STEP,
  })
  expect(await listed(services, act)).toMatchObject({
    state: 'cancelled',
    done: STEP,
  })
  expect(await stoppedEntries(act)).toMatchObject([
    { campaigner_id: null, detail: { why: stopped.why, done: STEP } },
  ])

  const view = await showAct(services, owner, act)
  expect(view.stopped).toEqual(stopped)
  expect(view.undo).toMatchObject({ count: STEP })
  const undo = { do: 'undo', reason: 'a test', seen: String(STEP) }
  const back = await undoAct(services, owner, { id: act, fields: formOf(undo) })
  const other = await signedIn(services, 'owner', 'Cem')
  if (!('approval' in back)) throw new Error(JSON.stringify(back))
  await approve(services, other, back.approval)
  while (await stepActs(services));
  expect(await states(services, petition)).toEqual({ confirmed: MANY })
  await expectCountsHold(services)
})

test('an act goes on while those who decided may, and a command’s always', async () => {
  const { act } = await begun()
  await changeRole(services, owner, { id: ada.id, role: 'owner' })
  while (await stepActs(services));
  expect(await listed(services, act)).toMatchObject({ state: 'done' })
  expect((await showAct(services, owner, act)).stopped).toBeUndefined()

  const wish = await wishFor(services, 'reinstate', { petition: petition.slug })
  const command = await startModeration(services, wish, 'a test')
  while (await stepActs(services));
  expect(await listed(services, command)).toMatchObject({ state: 'done' })
})

test('what one began alone stops when they are removed', async () => {
  await insertAlike(services, petition, { n: 3 })
  const wish = await wishFor(services, 'invalidate', {
    petition: petition.slug,
  })
  const of = { campaignerId: ada.id, most: 'alone' as const }
  const act = await startModeration(services, wish, 'a test', of)
  await removeCampaigner(services, owner, ada.id)
  while (await stepActs(services));
  expect(await states(services, petition)).toEqual({ confirmed: 3 })
  expect(await stoppedEntries(act)).toHaveLength(1)
})
