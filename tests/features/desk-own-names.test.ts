import { beforeEach, describe, expect, test } from 'vitest'
import {
  acceptInvitation,
  findInvitation,
  invite,
  ownerLink,
} from '#app/features/accounts/invitations.server.ts'
import { findMember } from '#app/features/accounts/list-team.server.ts'
import {
  removeCampaigner,
  resetSignIn,
} from '#app/features/accounts/team.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { anApp, deskMails } from './accounts-support.ts'

const services = useServices()
let owner: DeskPerson
beforeEach(async () => {
  owner = await signedIn(services)
  await anApp(services, owner.id)
})

/** Of the last invitation. */
async function tokenMailed() {
  const { about } = await services.db
    .selectFrom('mail')
    .select('about')
    .where('kind', '=', 'desk-invitation')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const [mail] = await deskMails(services, 'desk-invitation', about!)
  return (mail as { path: string }).path.split('/').at(-1)!
}

describe('a name', () => {
  const taken = /has or had this name/

  test('is nobody else’s, also of who left, and however it is written', async () => {
    const link = await ownerLink(services)
    const wish = { name: 'Noémie  ØDEGÅRD', address: 'two@campaign.example' }
    const first = { name: 'Noémie Ødegård', address: 'one@campaign.example' }
    const one = await acceptInvitation(services, link, first)
    const invited = { ...wish, role: 'editor' as const }
    expect(await invite(services, owner, invited)).toBe('name-taken')
    await removeCampaigner(services, owner, one!.campaignerId)
    const token = await ownerLink(services)
    await expect(acceptInvitation(services, token, wish)).rejects.toThrow(taken)
    // It still waits.
    const other = { ...wish, name: 'Noémie B. Ødegård' }
    expect(await acceptInvitation(services, token, other)).toBeDefined()
  })

  test('is one’s own again after a reset, whatever is sent', async () => {
    const link = await ownerLink(services)
    const address = 'dee@campaign.example'
    const dee = await acceptInvitation(services, link, { name: 'Dee', address })
    await resetSignIn(services, owner, dee!.campaignerId)
    const token = await tokenMailed()
    expect(await findInvitation(services, token)).toMatchObject({
      name: 'Dee',
      isBack: true,
    })
    await acceptInvitation(services, token, { name: owner.name })
    expect((await findMember(services, dee!.campaignerId)).name).toBe('Dee')
    // The program's link does not ask before it knows the address.
    const anew = await ownerLink(services)
    const given = { name: owner.name, address }
    expect(await acceptInvitation(services, anew, given)).toEqual(dee)
    expect((await findMember(services, dee!.campaignerId)).name).toBe('Dee')
  })
})
