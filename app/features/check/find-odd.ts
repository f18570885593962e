import { domainToUnicode } from 'node:url'
import type { Address } from './find-addresses.ts'
import type { Odd } from './view.ts'

/**
 * What may deceive the eye: letters that are not a to z, which can look the same
 * in several alphabets, and another name before an `@`. Not every such address
 * deceives, so this only says what a browser would open.
 */
export function findOdd(addresses: Address[]): Odd[] {
  return addresses.flatMap(({ host, posesAs }) => [
    ...(posesAs ? [{ looksLike: `${posesAs}@${host}`, opens: host }] : []),
    ...(/(?:^|\.)xn--/.test(host)
      ? [{ looksLike: domainToUnicode(host) || host, opens: host }]
      : []),
  ])
}
