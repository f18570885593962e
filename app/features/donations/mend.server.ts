import { PaymentsError, type Subject } from '#app/payments.ts'
import type { Mended, Unexplained } from '#db/schema.ts'
import type { Settling } from './look.server.ts'
import { settle } from './settle.server.ts'

export type Mender = {
  checked: number
  mended: Mended[]
  unexplained: Unexplained[]
  /** @returns whether it is of ours; settled it is then */
  look(subject: Subject): Promise<boolean>
}

/** Settles what it is shown, and keeps what that changed. */
export function createMender(services: Settling): Mender {
  return {
    checked: 0,
    mended: [],
    unexplained: [],
    async look(subject) {
      try {
        const { outcome, changes } = await settle(services, subject)
        this.checked += 1
        this.mended.push(...changes)
        return outcome === 'settled'
      } catch (error) {
        // Asked again it would be the same; the rest can still be compared.
        const isFinal =
          error instanceof PaymentsError && error.kind === 'refused'
        if (!isFinal) throw error
        const what = `${subject.kind} refused: ${error.code}`
        this.unexplained.push({ what, id: subject.id })
        return false
      }
    },
  }
}
