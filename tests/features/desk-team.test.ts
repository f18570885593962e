import { beforeEach, describe, expect, test } from 'vitest'
import { openDeskMail } from '#app/features/accounts/desk-mail.server.ts'
import {
  acceptInvitation,
  findInvitation,
  firstOwnerLink,
  invite,
  ownerLink,
} from '#app/features/accounts/invitations.server.ts'
import {
  listInvitations,
  revokeInvitation,
} from '#app/features/accounts/list-invitations.server.ts'
import {
  findMember,
  listTeam,
} from '#app/features/accounts/list-team.server.ts'
import {
  changeRole,
  removeCampaigner,
  resetSignIn,
} from '#app/features/accounts/team.server.ts'
import type { Role } from '#db/schema.ts'
import { emptyDesk, insertPasskey, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const HOUR_MS = 3_600_000

beforeEach(async () => {
  // Everybody of the test before has left.
  for (const table of ['passkey', 'recovery_code', 'invitation'] as const) {
    await services.db.deleteFrom(table).execute()
  }
  await emptyDesk(services)
  await services.db.deleteFrom('mail').execute()
})

/** Somebody signed in who can sign in again. */
async function member(role: Role = 'owner') {
  const person = await signedIn(services, role)
  await insertPasskey(services, person.id)
  return person
}

/** What the worker would mail now. */
async function mailed() {
  const rows = await services.db
    .selectFrom('mail')
    .selectAll()
    .where('state', '=', 'queued')
    .where('kind', '=', 'desk-invitation')
    .execute()
  const opened = await Promise.all(
    rows.map(({ sealed, ...row }) =>
      openDeskMail(services, { ...row, sealed: sealed! }),
    ),
  )
  return opened.filter((mail) => mail !== undefined)
}

async function tokenMailed() {
  const [mail] = await mailed()
  return (mail as { path: string }).path.split('/').at(-1)!
}

const later = (hours: number) => ({
  ...services,
  now: () => new Date(Date.now() + hours * HOUR_MS),
})

function sessionsOf(id: string) {
  return services.db
    .selectFrom('desk_session')
    .select('ended_why')
    .where('campaigner_id', '=', id)
    .execute()
}

async function lastAct() {
  const { act, subject } = await services.db
    .selectFrom('audit_entry')
    .select(['act', 'subject'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return [act, subject]
}

describe('the program’s link', () => {
  const ada = { name: 'Ada', address: 'ada@campaign.example' }

  test('makes the first owner, once, and there is none after that', async () => {
    const before = (await firstOwnerLink(services))!
    const token = (await firstOwnerLink(services))!
    expect(await acceptInvitation(services, before, ada)).toBeUndefined()
    expect(await findInvitation(services, token)).toMatchObject({
      role: 'owner',
      name: null,
      needsAddress: true,
    })
    const made = await acceptInvitation(services, token, ada)
    expect(await acceptInvitation(services, token, ada)).toBeUndefined()
    expect(await listTeam(services)).toMatchObject([
      { id: made!.campaignerId, name: 'Ada', role: 'owner', passkeys: 0 },
    ])
    expect(await firstOwnerLink(services)).toBeUndefined()
  })

  test('ends after a day, and needs an address', async () => {
    const token = await ownerLink(services)
    const nobody = await acceptInvitation(services, token, { name: 'Ada' })
    expect(nobody).toBeUndefined()
    expect(await acceptInvitation(later(24), token, ada)).toBeUndefined()
    expect(await acceptInvitation(later(23), token, ada)).toBeDefined()
  })

  test('lets an owner in anew who lost everything', async () => {
    const first = await firstOwnerLink(services)
    const made = await acceptInvitation(services, first!, ada)
    await insertPasskey(services, made!.campaignerId)
    const owner = await member()
    await changeRole(services, owner, {
      id: made!.campaignerId,
      role: 'observer',
    })
    const token = await ownerLink(services)
    expect(await acceptInvitation(services, token, ada)).toEqual(made)
    expect(await findMember(services, made!.campaignerId)).toMatchObject({
      role: 'owner',
      passkeys: 0,
    })
  })
})

describe('an invitation', () => {
  const wish = {
    name: 'Bo',
    address: 'Bo@campaign.example',
    role: 'moderator' as const,
  }

  test('is mailed, accepted once, and keeps the address sealed', async () => {
    const owner = await member()
    expect(await invite(services, owner, wish)).toBe('invited')
    const [mail] = await mailed()
    expect(mail).toMatchObject({
      kind: 'desk-invitation',
      to: wish.address,
      by: owner.name,
      role: 'moderator',
    })
    const stored = await services.db
      .selectFrom('invitation')
      .selectAll()
      .execute()
    expect(JSON.stringify(stored)).not.toMatch(/campaign\.example/i)
    const token = await tokenMailed()
    const both = await Promise.all([
      acceptInvitation(services, token, { name: 'Bo B.' }),
      acceptInvitation(services.another(), token, { name: 'Bo C.' }),
    ])
    const made = both.filter((one) => one !== undefined)
    expect(made).toHaveLength(1)
    const bo = await findMember(services, made[0]!.campaignerId)
    expect(bo).toMatchObject({ role: 'moderator', hasApp: false })
    expect(await invite(services, owner, wish)).toBe('works-here')
    expect(await listInvitations(services)).toEqual([])
  })

  test('ends after a week, when taken back, or when mailed again', async () => {
    const owner = await member()
    await invite(services, owner, wish)
    const [one] = await listInvitations(services)
    const first = await tokenMailed()
    expect(await findInvitation(later(24 * 7), first)).toBeUndefined()
    expect(await findInvitation(services, first)).toBeDefined()

    const other = { ...wish, address: 'bo@other.example', instead: one!.id }
    await invite(services, owner, other)
    expect(await findInvitation(services, first)).toBeUndefined()
    expect(await mailed()).toMatchObject([{ to: other.address }])

    const [two] = await listInvitations(services)
    expect(await revokeInvitation(services, owner, two!.id)).toBe(true)
    expect(await revokeInvitation(services, owner, two!.id)).toBe(false)
    expect(await mailed()).toEqual([])
  })

  test('does not get past a passkey that its address has by now', async () => {
    const owner = await member()
    await invite(services, owner, wish)
    const token = await tokenMailed()
    const link = await ownerLink(services)
    const bo = await acceptInvitation(services, link, wish)
    await insertPasskey(services, bo!.campaignerId)
    const again = await acceptInvitation(services, token, { name: 'Bo' })
    expect(again).toBeUndefined()
  })
})

describe('a change of the team', () => {
  test('of a role ends all sessions', async () => {
    const [owner, other] = [await member(), await member('observer')]
    await changeRole(services, owner, { id: other.id, role: 'editor' })
    expect(await sessionsOf(other.id)).toEqual([{ ended_why: 'role-changed' }])
    expect((await findMember(services, other.id)).role).toBe('editor')
    expect(await lastAct()).toEqual(['team.role-changed', other.id])
  })

  test('leaves an owner who can sign in', async () => {
    const owner = await member()
    const newcomer = await signedIn(services)
    const demoted = { id: owner.id, role: 'editor' as const }
    await expect(changeRole(services, owner, demoted)).rejects.toThrow(
      /last owner who can sign in/,
    )
    await expect(removeCampaigner(services, owner, owner.id)).rejects.toThrow(
      /last owner who can sign in/,
    )
    await insertPasskey(services, newcomer.id)
    await changeRole(services, owner, demoted)
    expect((await findMember(services, owner.id)).role).toBe('editor')
  })

  test('by two owners against each other leaves one', async () => {
    const another = services.another()
    // A few times: connections of the first are still being opened.
    for (const round of [1, 2, 3]) {
      const [one, other] = [await member(), await member()]
      const team = await listTeam(services)
      const others = team.filter(({ id }) => id !== one.id && id !== other.id)
      for (const { id } of others) await removeCampaigner(services, one, id)
      const outcomes = await Promise.allSettled([
        changeRole(services, one, { id: other.id, role: 'observer' }),
        removeCampaigner(another, other, one.id),
      ])
      const statuses = outcomes.map(({ status }) => status).sort()
      expect(statuses, `${round}`).toEqual(['fulfilled', 'rejected'])
      const now = await listTeam(services)
      const owners = now.filter(({ role }) => role === 'owner')
      expect(owners, `${round}`).toHaveLength(1)
    }
  })

  test('by who is no owner any more is refused', async () => {
    const [one, other] = [await member(), await member()]
    const third = await member('editor')
    await changeRole(services, one, { id: other.id, role: 'observer' })
    // Their request was let in while they were an owner.
    await expect(removeCampaigner(services, other, third.id)).rejects.toThrow(
      /Your role \(observer\)/,
    )
  })

  test('removes somebody with all that lets them in', async () => {
    const [owner, other] = [await member(), await member()]
    const wish = { name: 'Cy', address: 'cy@x.example', role: 'owner' as const }
    await invite(services, other, wish)
    await removeCampaigner(services, owner, other.id)
    expect(await sessionsOf(other.id)).toEqual([{ ended_why: 'removed' }])
    expect(await listInvitations(services)).toEqual([])
    await expect(findMember(services, other.id)).rejects.toThrow(/Nobody/)
    await expect(removeCampaigner(services, owner, other.id)).rejects.toThrow(
      /Nobody like this/,
    )
    const keys = await services.db.selectFrom('passkey').selectAll().execute()
    expect(keys.map((key) => key.campaigner_id)).toEqual([owner.id])
  })

  test('gives a new way in to who lost theirs, at their address', async () => {
    const owner = await member()
    await expect(resetSignIn(services, owner, owner.id)).rejects.toThrow(/you/)
    const first = await ownerLink(services)
    const given = { name: 'Dee', address: 'dee@campaign.example' }
    const dee = await acceptInvitation(services, first, given)
    await insertPasskey(services, dee!.campaignerId)
    await resetSignIn(services, owner, dee!.campaignerId)
    expect(await mailed()).toMatchObject([
      { to: given.address, by: owner.name },
    ])
    const token = await tokenMailed()
    expect(await findMember(services, dee!.campaignerId)).toMatchObject({
      passkeys: 0,
    })
    // The invitation still has the role of before.
    const changed = { id: dee!.campaignerId, role: 'editor' as const }
    await changeRole(services, owner, changed)
    expect(await findInvitation(services, token)).toMatchObject({
      name: 'Dee',
      needsAddress: false,
    })
    expect(await acceptInvitation(services, token, given)).toEqual(dee)
  })
})
