import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBatcher } from '#app/jobs/batch.ts'
import { type Added, BatchModel, type Outcome } from './batch-model.ts'

const crash = new Error('The database went away')
const rowFault = new Error('A row is bad')

type Call = {
  rows: Added[]
  settle(how: 'work' | 'crash'): void
}

/** A batcher over statements that end when the test says so. */
function aBatcher() {
  const open: Call[] = []
  const told: Outcome[] = []
  const drains: boolean[] = []
  const batcher = createBatcher<Added, Added>({
    keyOf: ({ key }) => key,
    isRowFault: (error) => error === rowFault,
    run: (rows) =>
      new Promise((resolve, reject) => {
        const call: Call = {
          rows,
          settle(how) {
            open.splice(open.indexOf(call), 1)
            if (how === 'crash') reject(crash)
            else if (rows.some(({ bad }) => bad)) reject(rowFault)
            else resolve(rows)
          },
        }
        open.push(call)
      }),
  })
  return {
    open,
    told,
    drains,
    add(row: Added) {
      batcher.add(row).then(
        (stored) => told.push({ n: row.n, stored: stored.n }),
        (failed) => told.push({ n: row.n, failed }),
      )
    },
    drain() {
      const at = drains.push(false) - 1
      void batcher.drain().then(() => (drains[at] = true))
    },
  }
}

/** Lets everything happen that needs nothing from outside. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ key, bad: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ crowd: fc.integer({ max: 1300, min: 2 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      end: fc.nat(1),
      how: fc.constantFrom('work', 'work', 'work', 'crash'),
    }),
  },
  { weight: 1, arbitrary: fc.constant('drain' as const) },
)

test('whatever comes in whatever order, each gets its own row’s result', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 60, size: 'max' }),
      async (commands) => {
        const model = new BatchModel({ crash, rowFault })
        const batcher = aBatcher()
        let n = 0
        let answered = 0
        const add = (key: string, bad: boolean) => {
          const row = { key, bad, n: n++ }
          model.add(row)
          batcher.add(row)
        }
        const end = (at: number, how: 'work' | 'crash') => {
          const call = batcher.open[at % batcher.open.length]
          if (!call) return
          call.settle(how)
          model.settle(call.rows[0]!.n, how)
        }
        const compare = async () => {
          await settled()
          const rows = batcher.open.map(({ rows }) => rows.map(({ n }) => n))
          expect(rows.sort(byFirst)).toEqual(model.running().sort(byFirst))
          expect(rows.length).toBeLessThanOrEqual(2)
          for (const each of rows) expect(each.length).toBeLessThanOrEqual(500)
          const told = batcher.told.splice(0).sort(byNumber)
          expect(told).toEqual(model.told.splice(0).sort(byNumber))
          answered += told.length
          expect(batcher.drains).toEqual(model.drains)
        }

        for (const each of commands) {
          if (each === 'drain') {
            model.drain()
            batcher.drain()
          } else if ('crowd' in each) {
            for (let at = 0; at < each.crowd; at++) add(`${n}`, at % 97 === 96)
          } else if ('key' in each) add(each.key, each.bad)
          else end(each.end, each.how)
          await compare()
        }
        while (batcher.open.length > 0) {
          end(0, 'work')
          await settled()
        }
        await compare()
        expect(answered).toBe(n)
        expect(batcher.drains).not.toContain(false)
      },
    ),
    { numRuns: 150 },
  )
})

function byNumber(one: Outcome, other: Outcome): number {
  return one.n - other.n
}

function byFirst(one: number[], other: number[]): number {
  return one[0]! - other[0]!
}

test('one alone waits for nobody', async () => {
  const batcher = aBatcher()
  batcher.add({ key: 'a', bad: false, n: 0 })
  expect(batcher.open).toHaveLength(1)
})

test('a statement that throws before it begins fails its rows', async () => {
  const batcher = createBatcher<string, string>({
    keyOf: (row) => row,
    isRowFault: () => false,
    run: () => {
      throw crash
    },
  })
  await expect(batcher.add('a')).rejects.toBe(crash)
  await expect(batcher.add('b')).rejects.toBe(crash)
  await batcher.drain()
})
