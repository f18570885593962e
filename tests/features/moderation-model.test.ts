import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { cancelModeration } from '#app/features/signatures/moderation/cancel.server.ts'
import {
  acts,
  type DirectAct,
} from '#app/features/signatures/moderation/acts.ts'
import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { SignatureState } from '#db/schema.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  begin,
  beginUndo,
  counted,
  expectCountsHold,
  insertAlike,
  runAll,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'
import { stored } from '#tests/support/signing.ts'

const services = useServices()

/** What is known of a signature without asking the database. */
type Known = {
  id: string
  token: string
  country: string
  score: number
  state: SignatureState
  by?: { act: string; before: SignatureState }
}

type Step =
  | { do: DirectAct; score: number; cancel: boolean }
  | { do: 'undo'; which: number }
  | { do: 'withdraw' | 'erase'; which: number }

const anyAct = fc.record({
  do: fc.constantFrom<DirectAct[]>('clear', 'invalidate', 'reinstate'),
  score: fc.constantFrom(0, 1, 2),
  cancel: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
})
const anyUndo = fc.record({
  do: fc.constant('undo' as const),
  which: fc.nat(3),
})
const anyEnd = fc.record({
  do: fc.constantFrom('withdraw' as const, 'erase' as const),
  which: fc.nat(11),
})
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyAct },
  { weight: 3, arbitrary: anyUndo },
  { weight: 1, arbitrary: anyEnd },
)

async function place() {
  const petition = await insertPetition(services)
  const all: Known[] = []
  for (const state of ['held', 'confirmed'] as const) {
    for (const country of ['GB', 'FR']) {
      for (const score of [0, 1, 2]) {
        const alike = { state, country, score }
        const [made] = await insertAlike(services, petition, alike)
        all.push({ ...made!, country, score, state })
      }
    }
  }
  return { petition, all, done: [] as Done[] }
}

type Place = Awaited<ReturnType<typeof place>>
type Done = { id: string; act: DirectAct; undone: boolean }

async function act(
  { petition, all, done }: Place,
  step: Step & { do: DirectAct },
) {
  const { slug } = petition
  const typed = { petition: slug, score: String(step.score) }
  const id = await begin(services, step.do, typed)
  if (step.cancel) await cancelModeration(services, id)
  await runAll(services)
  done.push({ id, act: step.do, undone: false })
  const { from, to } = acts[step.do]
  for (const one of all) {
    if (step.cancel || one.score < step.score) continue
    if (from.includes(one.state)) go(one, to, id)
  }
}

async function undo({ all, done }: Place, which: number) {
  const act = done[done.length - 1 - which]
  if (!act) return
  if (act.undone) {
    const undoing = beginUndo(services, act.id)
    return expect(undoing).rejects.toThrow(ModerationRefused)
  }
  act.undone = true
  const id = await beginUndo(services, act.id)
  await runAll(services)
  const own = all.filter(({ by }) => by?.act === act.id)
  for (const one of own) {
    if (act.act !== 'invalidate') go(one, 'invalidated', id)
    else if (one.by!.before === 'confirmed') go(one, 'confirmed', id)
  }
}

async function end(
  { all }: Place,
  step: { do: 'withdraw' | 'erase'; which: number },
) {
  const one = all[step.which]!
  if (step.do === 'withdraw') await withdrawSignature(services, one.token)
  else await eraseSignature(services, one.token)
  if (one.state === 'erased') return
  one.state = step.do === 'withdraw' ? 'withdrawn' : 'erased'
  one.by = undefined
}

function go(one: Known, to: SignatureState, act: string) {
  one.by = { act, before: one.state }
  one.state = to
}

async function expectAsKnown({ petition, all }: Place) {
  const rows = await stored(services, petition)
  const byId = (one: { id: string }, other: { id: string }) =>
    one.id < other.id ? -1 : 1
  expect(
    rows.toSorted(byId).map(({ id, state, moderation_id }) => ({
      id,
      state,
      by: moderation_id,
    })),
  ).toEqual(
    all
      .toSorted(byId)
      .map(({ id, state, by }) => ({ id, state, by: by?.act ?? null })),
  )
  const counting = all.filter(({ state }) => state === 'confirmed')
  const sums = Object.groupBy(counting, ({ country }) => country)
  expect(await counted(services, petition)).toEqual(
    Object.fromEntries(
      Object.entries(sums).map(([code, some]) => [code, some!.length]),
    ),
  )
  await expectCountsHold(services)
}

test('whatever is done and undone, the count is what is confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 1, maxLength: 12 }),
      async (steps) => {
        const here = await place()
        for (const step of steps) {
          if (step.do === 'undo') await undo(here, step.which)
          else if ('score' in step) await act(here, step)
          else await end(here, step)
          await expectAsKnown(here)
        }
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
