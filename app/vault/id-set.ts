import { randomBytes } from 'node:crypto'

const FIRST_SLOTS = 1024
/** A UUID as four numbers of 32 bits. */
const PARTS = [0, 1, 2, 3]

/**
 * A set of UUIDs for millions of them: 33 to 66 bytes each, where a `Set` of
 * strings takes several hundred. An open-addressed table, half full at most.
 */
export function createIdSet() {
  // Random, so that nobody can choose ids that all fall into one place.
  const factors = PARTS.map(() => randomBytes(4).readUInt32LE() | 1)
  let table = emptyTable(FIRST_SLOTS)
  let size = 0

  /** The slot that holds the id, or the free one that it would take. */
  function find(id: Uint32Array): number {
    const last = table.isTaken.length - 1
    let hash = 0
    for (const part of PARTS) hash += Math.imul(id[part]!, factors[part]!)
    let slot = (hash ^ (hash >>> 16)) & last
    while (table.isTaken[slot] && !holds(slot, id)) slot = (slot + 1) & last
    return slot
  }

  function holds(slot: number, id: Uint32Array): boolean {
    return PARTS.every((part) => table.ids[slot * 4 + part] === id[part])
  }

  function put(slot: number, id: Uint32Array): void {
    table.ids.set(id, slot * 4)
    table.isTaken[slot] = 1
  }

  function grow(): void {
    const { ids, isTaken } = table
    table = emptyTable(isTaken.length * 2)
    for (const [slot, taken] of isTaken.entries()) {
      if (!taken) continue
      const id = ids.subarray(slot * 4, slot * 4 + 4)
      put(find(id), id)
    }
  }

  return {
    /** @returns whether the UUID is new */
    add(uuid: string): boolean {
      const id = partsOf(uuid)
      const slot = find(id)
      if (table.isTaken[slot]) return false
      put(slot, id)
      if (++size * 2 > table.isTaken.length) grow()
      return true
    },
  }
}

function emptyTable(slots: number) {
  return { ids: new Uint32Array(slots * 4), isTaken: new Uint8Array(slots) }
}

function partsOf(uuid: string): Uint32Array {
  const hex = uuid.replaceAll('-', '')
  return Uint32Array.from(PARTS, (part) =>
    Number.parseInt(hex.slice(part * 8, part * 8 + 8), 16),
  )
}
