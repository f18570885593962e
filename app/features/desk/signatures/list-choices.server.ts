import type { Services } from '#app/services.server.ts'
import { listPetitions } from '../../petitions/list.server.ts'

/** Petitions to choose from: the last part of its address, and what it asks. */
export async function listChoices(services: Services) {
  const petitions = await listPetitions(services, 'en')
  return petitions.map(({ id, slug, action }) => ({
    id,
    value: slug,
    label: action,
  }))
}

export type Choice = Awaited<ReturnType<typeof listChoices>>[number]
