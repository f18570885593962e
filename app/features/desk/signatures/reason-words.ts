import type { Reason } from '../../signatures/score.ts'

const words: Record<Reason, string> = {
  honeypot: 'filled a field that people do not see',
  'too-fast': 'typed faster than people do',
  'proof-missing': 'browser did no work to prove itself',
  'proof-missing-in-attack': 'no proof while the site was under attack',
  'proof-bad': 'wrong or reused proof of work',
  'odd-name': 'name looks typed at random',
  'disposable-domain': 'throw-away mail address',
  'network-burst': 'many from its network in a minute',
  'network-sustained': 'many from its network in a day',
  'tor-limit': 'many by Tor at once',
  'address-repeats': 'same address again and again',
  'domain-burst': 'many with its mail domain in ten minutes',
  overall: 'came while very many came',
  'confirmed-at-once': 'confirmed faster than mail is read',
}

/** What made a signature suspicious, for a person; an unknown code as it is. */
export function reasonText(reason: string): string {
  return words[reason as Reason] ?? reason
}
