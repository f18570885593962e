import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import { createOpener } from '#app/vault/open.server.ts'
import {
  createSealer,
  RECORDS_PER_KEY,
  type WrappedKey,
} from '#app/vault/seal.server.ts'
import { makeVault, place } from './vault.ts'

/** A sealer whose keys are stored when the test says so. */
async function makeSealer() {
  const { identity, recipient } = await generateKeyPair()
  const clock = { ms: Date.parse('2026-11-20T12:00:00Z') }
  const asked: (WrappedKey & { answer: (error?: Error) => void })[] = []
  const policy = { store: 'later' as 'later' | 'at once' | 'never' }
  const sealer = createSealer({
    recipients: () => [recipient],
    storeKey: (key) =>
      new Promise<void>((resolve, reject) => {
        const answer = (error?: Error) => (error ? reject(error) : resolve())
        asked.push({ ...key, answer })
        if (policy.store === 'at once') answer()
        if (policy.store === 'never') answer(new Error('disk full'))
      }),
    now: () => new Date(clock.ms),
  })
  /** Wrapping is asynchronous: waits until so many keys were to be stored. */
  const askedFor = (count: number) =>
    vi.waitFor(() => expect(asked).toHaveLength(count), {
      interval: 1,
      timeout: 10_000,
    })
  return { sealer, asked, askedFor, clock, policy, identity }
}

/** Time for what must not happen; what must is waited for by `askedFor`. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await wait(2)
}

describe('a content key', () => {
  test('is not handed out before its wrapped form is stored', async () => {
    const { sealer, asked, askedFor } = await makeSealer()
    let handedOut = false
    const key = sealer.key(1).then((given) => {
      handedOut = true
      return given
    })
    await askedFor(1)
    await settled()
    expect(handedOut).toBe(false)

    asked[0]!.answer()
    expect((await key).id).toBe(asked[0]!.id)
    expect(handedOut).toBe(true)
  })

  test('is stored wrapped, with its id and the time', async () => {
    const { sealer, asked, policy, clock, identity } = await makeSealer()
    policy.store = 'at once'
    const record = (await sealer.key(1)).seal(place, 'Ada')

    expect(asked[0]!.createdAt).toEqual(new Date(clock.ms))
    const header = Buffer.from(asked[0]!.wrapped).toString('latin1')
    expect(header).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
    const loadKey = async (id: string) =>
      id === asked[0]!.id ? asked[0]!.wrapped : undefined
    const opener = createOpener({ identity, loadKey })
    expect(await opener.open(place, record)).toBe('Ada')
  })

  test('seals as many records as were asked for, and no more', async () => {
    const { sealer, policy } = await makeSealer()
    policy.store = 'at once'
    const key = await sealer.key(3)
    for (const text of ['a', 'b', 'c']) key.seal(place, text)
    expect(() => key.seal(place, 'd')).toThrow(RangeError)
  })

  test.each([0, -1, 1.5, NaN, Infinity, RECORDS_PER_KEY + 1])(
    'is refused for %d records',
    async (records) => {
      const { sealer, asked } = await makeSealer()
      await expect(sealer.key(records)).rejects.toThrow(RangeError)
      expect(asked).toHaveLength(0)
    },
  )
})

describe('one key', () => {
  test('is made for many who ask at the same time', async () => {
    const { sealer, asked, askedFor } = await makeSealer()
    const keys = Promise.all(Array.from({ length: 100 }, () => sealer.key(5)))
    await askedFor(1)
    asked[0]!.answer()
    expect(new Set((await keys).map(({ id }) => id)).size).toBe(1)
    expect(asked).toHaveLength(1)
  })

  test('is never promised for more than 4,000 records', async () => {
    const { sealer, asked, policy } = await makeSealer()
    policy.store = 'at once'
    const sizes = Array.from({ length: 3_000 }, (_, at) => 1 + (at % 9))
    const keys = await Promise.all(sizes.map((size) => sealer.key(size)))

    const promised = new Map<string, number>()
    keys.forEach(({ id }, at) =>
      promised.set(id, (promised.get(id) ?? 0) + sizes[at]!),
    )
    expect(Math.max(...promised.values())).toBeLessThanOrEqual(4_000)
    expect(promised.size).toBe(4)
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  test('is rolled after 4,000 records', async () => {
    const { sealer, policy } = await makeSealer()
    policy.store = 'at once'
    const first = await sealer.key(3_999)
    expect((await sealer.key(1)).id).toBe(first.id)
    expect((await sealer.key(1)).id).not.toBe(first.id)
    expect((await sealer.key(4_000)).id).not.toBe(first.id)
  })

  test('is rolled after 60 seconds', async () => {
    const { sealer, policy, clock } = await makeSealer()
    policy.store = 'at once'
    const first = await sealer.key(1)
    clock.ms += 59_999
    expect((await sealer.key(1)).id).toBe(first.id)
    clock.ms += 1
    expect((await sealer.key(1)).id).not.toBe(first.id)
  })

  test('is rolled when the clock was set back', async () => {
    const { sealer, policy, clock } = await makeSealer()
    policy.store = 'at once'
    const first = await sealer.key(1)
    clock.ms -= 3_600_000
    expect((await sealer.key(1)).id).not.toBe(first.id)
  })

  test('that was made ahead is not used when it is old', async () => {
    const { sealer, policy, asked, askedFor, clock } = await makeSealer()
    policy.store = 'at once'
    await sealer.key(3_000)
    await askedFor(2)
    await settled()
    clock.ms += 60_000
    const key = await sealer.key(1)
    expect(asked.map(({ id }) => id).indexOf(key.id)).toBe(2)
  })
})

describe('the next key', () => {
  test('is made before this one runs out, and nobody waits for it', async () => {
    const { sealer, asked, askedFor, policy } = await makeSealer()
    policy.store = 'at once'
    await sealer.key(2_000)
    await settled()
    expect(asked).toHaveLength(1)

    policy.store = 'later'
    await sealer.key(1)
    await askedFor(2)
    // Stored late: the current key still serves.
    const current = await sealer.key(1_999)
    expect(current.id).toBe(asked[0]!.id)
    asked[1]!.answer()
    await settled()
    expect((await sealer.key(1_999)).id).toBe(asked[1]!.id)
    expect(asked).toHaveLength(2)
  })

  test('is made before this one is too old', async () => {
    const { sealer, askedFor, policy, clock } = await makeSealer()
    policy.store = 'at once'
    await sealer.key(1)
    clock.ms += 45_000
    await sealer.key(1)
    await askedFor(2)
  })
})

describe('when a key cannot be stored', () => {
  test('all who wait get the error, and the next call tries again', async () => {
    const { sealer, asked, askedFor, policy } = await makeSealer()
    const calls = [sealer.key(1), sealer.key(2), sealer.key(3)]
    const results = Promise.allSettled(calls)
    await askedFor(1)
    asked[0]!.answer(new Error('disk full'))
    for (const result of await results) {
      expect(result).toMatchObject({ reason: new Error('disk full') })
    }

    policy.store = 'at once'
    expect((await sealer.key(1)).id).toBe(asked[1]!.id)
    expect(asked).toHaveLength(2)
  })

  test('the keys that are stored serve until they are full', async () => {
    const { sealer, asked, askedFor, policy } = await makeSealer()
    policy.store = 'at once'
    await sealer.key(2_500)
    await askedFor(2)
    const [current, next] = asked.map(({ id }) => id)

    policy.store = 'never'
    expect((await sealer.key(1_500)).id).toBe(current)
    expect((await sealer.key(4_000)).id).toBe(next)
    await settled()
    await expect(sealer.key(1)).rejects.toThrow('disk full')

    policy.store = 'at once'
    expect((await sealer.key(1)).id).toBe(asked.at(-1)!.id)
  })

  describe('in the background', () => {
    const unhandled = vi.fn()
    afterEach(() => {
      process.off('unhandledRejection', unhandled)
    })

    test('nobody is told who needs no new key yet', async () => {
      process.on('unhandledRejection', unhandled)
      const { sealer, askedFor, policy } = await makeSealer()
      policy.store = 'at once'
      await sealer.key(1)
      policy.store = 'never'
      const key = await sealer.key(2_500)
      await askedFor(2)
      await settled()
      expect(unhandled).not.toHaveBeenCalled()
      expect((await sealer.key(1)).id).toBe(key.id)
      await settled()
    })
  })
})

test('a sealer needs recipients that age takes', async () => {
  const { recipient } = await generateKeyPair()
  const make = (recipients: string[]) => () =>
    createSealer({
      recipients: () => recipients,
      storeKey: async () => {},
      now: () => new Date(),
    })
  expect(make([])).toThrow(TypeError)
  expect(make([recipient, 'age1nobody'])).toThrow(TypeError)
  expect(make([recipient])).not.toThrow()
})

describe('the recipients', () => {
  async function makeChanging() {
    const [holder, next] = [await generateKeyPair(), await generateKeyPair()]
    const clock = { ms: Date.parse('2026-11-20T12:00:00Z') }
    const set = { recipients: [holder.recipient] }
    const stored = new Map<string, Uint8Array>()
    const sealer = createSealer({
      recipients: () => set.recipients,
      storeKey: async ({ id, wrapped }) => void stored.set(id, wrapped),
      now: () => new Date(clock.ms),
    })
    const opensFor = async (identity: string) => {
      const record = (await sealer.key(1)).seal(place, 'Ada')
      const loadKey = async (id: string) => stored.get(id)
      const opener = createOpener({ identity, loadKey })
      return opener.open(place, record).catch((error) => error.code)
    }
    return { holder, next, clock, set, sealer, stored, opensFor }
  }

  test('can change, and are those of all that follows within a minute', async () => {
    const { holder, next, clock, set, sealer, stored, opensFor } =
      await makeChanging()
    await sealer.key(1)
    clock.ms += 59_000
    // Makes the next key ahead: the change comes just after it.
    await sealer.key(1)
    await vi.waitFor(() => expect(stored.size).toBe(2), { interval: 1 })
    await settled()
    set.recipients = [next.recipient]
    expect(await opensFor(holder.identity)).toBe('Ada')
    clock.ms += 60_000
    expect(await opensFor(next.identity)).toBe('Ada')
    expect(await opensFor(holder.identity)).toBe('wrong-identity')
  })

  test.each([[[]], [['age1nobody']]])(
    'that became %j make no key',
    async (bad: string[]) => {
      const { clock, set, sealer } = await makeChanging()
      await sealer.key(1)
      set.recipients = bad
      clock.ms += 60_000
      await expect(sealer.key(1)).rejects.toThrow(TypeError)
    },
  )
})

test('a sealer has nothing that opens', async () => {
  const { sealer } = await makeVault()
  expect(Object.keys(sealer)).toEqual(['key'])
  expect(Object.keys(await sealer.key(1))).toEqual(['id', 'seal'])
})
