import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import type { Client } from '#app/client.ts'
import type { Secrets } from '#app/secrets.server.ts'
import type { Services } from '#app/services.server.ts'
import { providerName } from './address.ts'
import type { Signer } from './form.ts'
import { readSettings } from './intake-settings.server.ts'
import { countPost, isUnderAttack } from './limits.ts'
import { networkTag } from './network-tag.server.ts'
import { isOddName } from './odd-name.ts'
import { spendProof } from './proof.server.ts'
import { type Reason, scoreOf, TOO_FAST_SECONDS } from './score.ts'
import { hashDomain } from './address-hash.server.ts'

const DOMAIN_BYTES = 16

/**
 * Nobody has an address there (RFC 2606, RFC 6761), so nobody confirms one; but
 * people who try the site out type them.
 */
const reservedDomain =
  /(^|\.)(example\.(com|net|org)|example|test|invalid|localhost)$/

type Given = Pick<Services, 'db' | 'now' | 'keys' | 'log' | 'limits'>

/** What came along with a form, besides what was typed. */
export type Signals = {
  client: Client
  /** The field that no person sees. */
  website: string
  /** What the script worked out, or nothing. */
  proof: string
}

/** Of somebody who browses without script, from nowhere in particular. */
export const noSignals: Signals = {
  client: { isTor: false, isShared: false },
  website: '',
  proof: '',
}

/** Columns of a signature. */
export type Judgement = {
  score: number
  reasons: Reason[]
  network_tag: Buffer | null
  mail_domain: string
}

/**
 * How suspicious a signature is. Nothing of it may show: the page and the mail
 * are the same for every score. Counts the post and spends its proof, so it is
 * asked once per post. Knows nothing of earlier signatures: who signed before
 * cannot be told from the time it takes.
 */
export async function judge(
  services: Given,
  given: {
    petitionId: string
    signer: Pick<Signer, 'name' | 'email'>
    addressHash: Buffer
    signals: Signals
  },
): Promise<Judgement> {
  const { signer, addressHash, signals } = given
  const { client, website, proof } = signals
  const now = services.now()
  const domain = signer.email.slice(signer.email.lastIndexOf('@') + 1)
  const { secrets } = services.keys
  const mail_domain = storedDomain(secrets, given.petitionId, signer.email)
  const network_tag = networkTag(services, client.network, now)
  const exceeded = countPost(services.limits, await readSettings(services), {
    network: network_tag?.toString('hex'),
    client,
    address: addressHash.toString('latin1'),
    domain:
      mail_domain.startsWith('#') && !reservedDomain.test(domain)
        ? mail_domain
        : undefined,
    now,
  })
  const reasons: Reason[] = [
    ...(website === '' ? [] : (['honeypot'] as const)),
    ...(await judgeProof(services, proof, now)),
    ...(isOddName(signer.name) ? (['odd-name'] as const) : []),
    ...(isDisposable(domain) ? (['disposable-domain'] as const) : []),
    ...exceeded,
  ]
  return { score: scoreOf(reasons), reasons, network_tag, mail_domain }
}

async function judgeProof(
  services: Given,
  text: string,
  now: Date,
): Promise<Reason[]> {
  const proof = await spendProof(services, text)
  if (proof.kind === 'bad') return ['proof-bad']
  if (proof.kind === 'good') {
    const seconds = (now.getTime() - proof.madeAt.getTime()) / 1000
    return seconds < TOO_FAST_SECONDS ? ['too-fast'] : []
  }
  return isUnderAttack(services.limits, now)
    ? ['proof-missing-in-attack']
    : ['proof-missing']
}

/** The name of a big provider, else `#` and a hash: a small one can be telling. */
export function storedDomain(
  secrets: Secrets,
  petitionId: string,
  email: string,
): string {
  const provider = providerName(email)
  if (provider) return provider
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const hashed = hashDomain(secrets.pepper(petitionId), petitionId, domain)
  return `#${hashed.toString('hex', 0, DOMAIN_BYTES)}`
}

let disposable: Set<string> | undefined

/** Also a name below such a domain. */
function isDisposable(domain: string): boolean {
  disposable ??= disposableEmailBlocklistSet()
  const labels = domain.split('.')
  return labels.some((_, at) => disposable!.has(labels.slice(at).join('.')))
}
