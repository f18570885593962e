import { beforeEach, describe, expect, test } from 'vitest'
import { decide } from '#app/features/accounts/decide.server.ts'
import { propose } from '#app/features/accounts/propose.server.ts'
import {
  acceptInvitation,
  invite,
  ownerLink,
} from '#app/features/accounts/invitations.server.ts'
import {
  changeRole,
  removeCampaigner,
  resetSignIn,
} from '#app/features/accounts/team.server.ts'
import type { Role } from '#db/schema.ts'
import { type DeskPerson, emptyDesk, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { aCampaigner, after, deskMails } from './accounts-support.ts'

const services = useServices()
const HOUR = 60
let owner: DeskPerson

beforeEach(async () => {
  await emptyDesk(services)
  owner = await signedIn(services)
})

const wish = {
  act: 'moderation' as const,
  payload: {},
  summary: 'Invalidate 200 signatures.',
  reason: 'A robot.',
}

/** Somebody else who has their role for so many hours. */
async function joined(hours: number, role: Role = 'owner', name = 'Bo') {
  const person = await signedIn(services, role, name)
  await services.db
    .updateTable('campaigner')
    .set({ role_since: after(services, -hours * HOUR).now() })
    .where('id', '=', person.id)
    .execute()
  return person
}

describe('who joined a moment ago is no second person', () => {
  test('so nothing is proposed where nobody else could decide', async () => {
    await joined(23.9)
    await expect(propose(services, owner, wish)).rejects.toThrow(
      'Bo has this role for less than a day, so they cannot decide yet.',
    )
    await joined(1, 'moderator', 'Cy')
    await expect(propose(services, owner, wish)).rejects.toThrow(
      /Bo and Cy have this role for less than a day/,
    )
    await joined(24.1, 'moderator', 'Dee')
    await propose(services, owner, wish)
  })

  test.each(['approved', 'refused'] as const)(
    'and nothing is %s by them, also not a day later',
    async (decision) => {
      const second = await joined(25)
      const newcomer = await joined(2)
      const id = await propose(services, owner, wish)
      for (const hours of [0, 23]) {
        const then = after(services, hours * HOUR)
        await expect(decide(then, newcomer, id, decision)).rejects.toThrow(
          /had your role for less than a day when this was proposed/,
        )
      }
      expect((await decide(services, second, id, decision)).state).toBe(
        decision,
      )
    },
  )

  test('nor does one propose what who invited them agrees to', async () => {
    const newcomer = await joined(23.9)
    await expect(propose(services, newcomer, wish)).rejects.toThrow(
      'You have this role for less than a day, so somebody else must propose it.',
    )
    await propose(after(services, 7), newcomer, wish)
  })

  test('nor is who worked here for long, and was raised for it', async () => {
    const observer = await signedIn(services, 'observer', 'Bo')
    await changeRole(services, owner, { id: observer.id, role: 'owner' })
    const raised = { ...observer, role: 'owner' as const }
    await expect(propose(services, owner, wish)).rejects.toThrow(
      /^This.*Bo has/,
    )
    await expect(propose(services, raised, wish)).rejects.toThrow(/^You have/)
    // A role that gives nothing new begins no new day.
    await services.db
      .updateTable('campaigner')
      .set({ sealed_totp: Buffer.alloc(1) })
      .where('id', '=', owner.id)
      .execute()
    const day = after(services, 24 * HOUR)
    await changeRole(day, owner, { id: observer.id, role: 'moderator' })
    const lowered = { id: observer.id, role: 'moderator' as const }
    const id = await propose(day, owner, wish)
    expect((await decide(day, lowered, id, 'approved')).state).toBe('approved')
  })
})

describe('owners are told, each once,', () => {
  let told: () => Promise<string[]>
  let other: string
  beforeEach(async () => {
    const address = `${crypto.randomUUID()}@campaign.example`
    const { id } = await aCampaigner(services, address, 'owner')
    other = id
    told = async () =>
      (await deskMails(services, 'desk-alarm', id)).map(
        (mail) => (mail as { what: string }).what,
      )
  })
  const someone = () => ({
    name: 'Bo',
    address: `${crypto.randomUUID()}@campaign.example`,
  })

  test.each(['owner', 'treasurer'] as const)(
    'of who is invited as %s, and of who accepts',
    async (role) => {
      const bo = someone()
      await invite(services, owner, { ...bo, role })
      expect(await told()).toEqual([
        `${owner.name} invited Bo to the desk, as ${role}.`,
      ])
      const invitation = await services.db
        .selectFrom('mail')
        .select('about')
        .where('kind', '=', 'desk-invitation')
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow()
      const [mail] = await deskMails(
        services,
        'desk-invitation',
        invitation.about!,
      )
      const token = (mail as { path: string }).path.split('/').at(-1)!
      await acceptInvitation(services, token, { name: 'Bo' })
      expect((await told()).slice(1)).toEqual([
        `Bo accepted an invitation and works at the desk, as ${role}.`,
      ])
    },
  )

  test('of who comes by the program’s link, who is not told it', async () => {
    const bo = someone()
    const accept = async () =>
      (await acceptInvitation(services, await ownerLink(services), bo))!
    const { campaignerId } = await accept()
    expect(await told()).toHaveLength(1)
    expect(await deskMails(services, 'desk-alarm', campaignerId)).toEqual([])
    // Somebody else may have done this in their name.
    await accept()
    expect(await told()).toContainEqual(expect.stringMatching(/Bo.*came back/))
    expect(await deskMails(services, 'desk-alarm', campaignerId)).toHaveLength(
      1,
    )
  })

  test('of each change of a role, reset and removal', async () => {
    const bo = await signedIn(services, 'observer', 'Bo')
    const change = (role: Role) =>
      changeRole(services, owner, { id: bo.id, role })
    await change('editor')
    await change('editor')
    await resetSignIn(services, owner, bo.id)
    await removeCampaigner(services, owner, bo.id)
    expect(await told()).toEqual([
      `${owner.name} changed the role of Bo from observer to editor.`,
      `${owner.name} reset the sign-in of Bo, editor: a link to set up new ways in was mailed to them.`,
      `${owner.name} removed Bo, editor, from the desk.`,
    ])
  })

  test('also who is none any more', async () => {
    await services.db
      .updateTable('campaigner')
      .set({ sealed_totp: Buffer.alloc(1) })
      .where('id', '=', owner.id)
      .execute()
    await changeRole(services, owner, { id: other, role: 'observer' })
    expect(await told()).toEqual([
      expect.stringMatching(/changed the role of .* from owner to observer/),
    ])
  })
})
