import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { forgetWaysIn } from '#app/features/accounts/forget-ways-in.server.ts'
import { hashOfToken } from '#app/features/accounts/invitation-token.server.ts'
import {
  openShown,
  type Shown,
} from '#app/features/accounts/open-shown.server.ts'
import { makeRecoveryCodes } from '#app/features/accounts/recovery-codes.server.ts'
import {
  endSessions,
  listSessions,
} from '#app/features/accounts/sessions.server.ts'
import {
  removeCampaigner,
  resetSignIn,
} from '#app/features/accounts/team.server.ts'
import { signedIn } from '#tests/support/desk.ts'
import { insertPasskey } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { aCampaigner, atOnce } from './accounts-support.ts'

const services = useServices()
const browser = 'Firefox on Linux'

let campaigners = 0
/** Somebody who has shown, a moment ago, each thing that can be shown. */
async function aPerson() {
  const address = `shown-${++campaigners}@campaign.example`
  const { id } = await aCampaigner(services, address)
  await endSessions(services, id, 'all', 'test')
  await makeRecoveryCodes(services, id)
  const passkey = await insertPasskey(services, id)
  const token = randomUUID()
  await services.db
    .insertInto('sign_in_link')
    .values({
      ...{ token_hash: hashOfToken(token), campaigner_id: id },
      ...{ browser_hash: randomBytes(32), made_at: services.now() },
      used_at: services.now(),
    })
    .execute()
  const ways: Record<string, Shown> = {
    passkey: { way: 'passkey', passkey },
    link: { way: 'link', token },
    invitation: { way: 'invitation' },
  }
  const open = (way: string) =>
    openShown(services, { campaignerId: id, shown: ways[way]!, browser })
  const living = async () => (await listSessions(services, id)).length
  return { id, open, living }
}

describe.each(['passkey', 'link', 'invitation'])('shown by %s', (way) => {
  test('opens a session while it stands', async () => {
    const { open, living } = await aPerson()
    await open(way)
    expect(await living()).toBe(1)
  })

  test('opens none once ways in were reset, or who it was is gone', async () => {
    const owner = await signedIn(services, 'owner')
    for (const end of [resetSignIn, removeCampaigner]) {
      const { id, open, living } = await aPerson()
      await end(services, owner, id)
      await expect(open(way)).rejects.toThrow(/not signed in/)
      expect(await living()).toBe(0)
    }
  })
})

test('none is opened by what is taken away at that moment', async () => {
  const { id, open, living } = await aPerson()
  const opening = () => open('passkey').catch(() => 'refused')
  const [outcome] = await atOnce(services, id, [opening], async (trx) => {
    await forgetWaysIn(trx, id)
    await endSessions({ ...services, db: trx }, id, 'all', 'reset')
  })
  expect(outcome).toBe('refused')
  expect(await living()).toBe(0)
})
