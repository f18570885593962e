import { expect, test } from 'vitest'
import { ProofTooOld } from '#app/features/accounts/errors.ts'
import { invite } from '#app/features/accounts/invitations.server.ts'
import { listInvitations } from '#app/features/accounts/list-invitations.server.ts'
import { listAudit } from '#app/features/accounts/list-audit.server.ts'
import {
  changeRole,
  removeCampaigner,
  resetSignIn,
} from '#app/features/accounts/team.server.ts'
import { changeMember } from '#app/features/desk/team/change-member.server.ts'
import { takeInvite } from '#app/features/desk/team/invite.server.ts'
import { insertPasskey, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

/** An owner who can sign in again. */
async function owner() {
  const person = await signedIn(services)
  await insertPasskey(services, person.id)
  return person
}

test.each(['role', 'reset'] as const)(
  'ends what somebody sent before: %s',
  async (how) => {
    const [one, other] = [await owner(), await owner()]
    const wish = { name: 'Cy', address: 'cy@x.example', role: 'owner' as const }
    await invite(services, other, wish)
    const names = async () =>
      (await listInvitations(services)).map(({ name }) => name)
    expect(await names()).toContain('Cy')
    if (how === 'reset') await resetSignIn(services, one, other.id)
    else await changeRole(services, one, { id: other.id, role: 'editor' })
    expect(await names()).not.toContain('Cy')
  },
)

test('a change of oneself is logged, and so is leaving', async () => {
  const [one, other] = [await owner(), await owner()]
  await owner()
  await changeRole(services, other, { id: other.id, role: 'editor' })
  await removeCampaigner(services, one, one.id)
  const { entries } = await listAudit(services, { act: 'team.' })
  expect(entries.slice(0, 2)).toMatchObject([
    { act: 'team.removed', subject: one.id },
    { act: 'team.role-changed', subject: other.id },
  ])
})

test('a change takes a proof of five minutes, and of no more', async () => {
  const [one, other] = [await owner(), await owner()]
  const posted = (given: Record<string, string>) => {
    const fields = new FormData()
    for (const [name, value] of Object.entries(given)) fields.set(name, value)
    return fields
  }
  const proven = one.provenAt.getTime()
  const at = (ms: number) => ({ ...services, now: () => new Date(proven + ms) })
  const [inTime, late] = [at(5 * 60_000), at(5 * 60_000 + 1)]
  const wish = posted({ name: 'Eve', address: 'eve@x.example', role: 'owner' })
  for (const act of ['role', 'reset', 'remove']) {
    const wanted = { id: other.id, fields: posted({ act, role: 'observer' }) }
    await expect(changeMember(late, one, wanted)).rejects.toThrow(ProofTooOld)
  }
  await expect(takeInvite(late, one, wish)).rejects.toThrow(ProofTooOld)
  expect(await takeInvite(inTime, one, wish)).toEqual({ ok: true })
})
