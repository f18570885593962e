import { PaymentsError, type Subject } from '#app/payments.ts'
import { isRowFault } from '#db/client.server.ts'
import type { Mended, Unexplained } from '#db/schema.ts'
import type { Seen, Settling } from './look.server.ts'
import { settle } from './settle.server.ts'

/** What was looked at, and what came of it. */
export type Looked = Subject & Pick<Seen, 'outcome'>

export type Mender = {
  looked: Looked[]
  mended: Mended[]
  unexplained: Unexplained[]
  /** @returns whether it is of ours; settled it is then */
  look(subject: Subject): Promise<boolean>
}

/** Settles what it is shown, and keeps what that changed. */
export function createMender(services: Settling): Mender {
  return {
    looked: [],
    mended: [],
    unexplained: [],
    async look(subject) {
      try {
        const { outcome, changes } = await settle(services, subject)
        this.looked.push({ ...subject, outcome })
        this.mended.push(...changes)
        return outcome === 'settled'
      } catch (error) {
        // Asked again it would be the same; the rest can still be compared.
        const fault = finalFault(error)
        if (!fault) throw error
        const what = `${subject.kind} ${fault}`
        this.unexplained.push({ what, id: subject.id })
        return false
      }
    },
  }
}

function finalFault(error: unknown): string | undefined {
  if (error instanceof PaymentsError && error.kind === 'refused') {
    return `refused: ${error.code}`
  }
  if (!isRowFault(error)) return undefined
  return `does not fit our tables: ${(error as { code: string }).code}`
}
