import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { countByCountry, total } from '#app/features/signatures/count.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

async function count(petitionId: string): Promise<number> {
  return total(await countByCountry(services, petitionId))
}

describe('signing a petition', () => {
  test('a signature counts once its owner confirms it', async () => {
    const petition = await insertPetition(services)
    await signPetition(services, petition.slug, aSigner(), 'en')
    expect(await count(petition.id)).toBe(0)

    const [mail] = await queuedMails(services, petition.id)
    expect(mail?.kind).toBe('confirm-signature')
    const confirmed = { outcome: 'confirmed', slug: petition.slug }
    expect(await confirmSignature(services, mail!.confirmToken)).toEqual(
      confirmed,
    )
    expect(await confirmSignature(services, mail!.confirmToken)).toEqual({
      ...confirmed,
      outcome: 'already',
    })
    expect(await count(petition.id)).toBe(1)
  })
})
