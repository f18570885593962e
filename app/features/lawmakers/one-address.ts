import { DirectoryRefused } from './errors.ts'
import { cleanAddress } from './read/clean-address.ts'
import { explainReject } from './read/reject-reason.ts'

/** @throws DirectoryRefused for what is not exactly one e-mail address */
export function readOneAddress(typed: string): string {
  const { addresses, rejected } = cleanAddress(typed)
  const [address, ...more] = addresses
  if (address && more.length === 0 && rejected.length === 0) return address
  const [fault] = rejected
  throw new DirectoryRefused(
    fault ? explainReject(fault) : 'Give one e-mail address.',
  )
}
