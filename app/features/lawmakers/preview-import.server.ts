import type { Services } from '#app/services.server.ts'
import {
  type ChamberChange,
  compareChamber,
  matchChambers,
} from './compare-list.ts'
import type { PreparedChamber } from './prepared.ts'
import { findStored } from './stored-chambers.server.ts'

/**
 * What storing these chambers would change.
 *
 * @throws DirectoryRefused when two of them would be the same
 */
export async function previewImport(
  services: Pick<Services, 'db'>,
  country: string,
  chambers: PreparedChamber[],
): Promise<ChamberChange[]> {
  const stored = await findStored(services, country)
  return matchChambers(chambers, stored).map(compareChamber)
}
