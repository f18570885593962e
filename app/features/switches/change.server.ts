import type { Services } from '#app/services.server.ts'
import type { StopName } from '#db/schema.ts'
import { resumeDonations, stopDonations } from '../donations/control.server.ts'
import { goOn, stopSending } from '../letters/countries.server.ts'
import type { SwitchName } from './names.ts'
import { findStops } from './read.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'stops'>

/**
 * Stops something at once; every process knows within two seconds.
 *
 * @param why in words for other campaigners
 * @returns whether it went until now; the first reason stays
 */
export async function stop(
  services: Needed,
  name: SwitchName,
  why: string,
): Promise<boolean> {
  const before = await findStops(services)
  if (before[name]) return false
  if (name === 'letters') await stopSending(services, why)
  else if (name === 'donations') await stopDonations(services, why)
  else await insertStop(services, name, why)
  services.stops.current = undefined
  return true
}

/** @returns whether it was stopped until now */
export async function go(services: Needed, name: SwitchName): Promise<boolean> {
  const before = await findStops(services)
  if (!before[name]) return false
  if (name === 'letters') await goOn(services)
  else if (name === 'donations') await resumeDonations(services)
  else {
    await services.db
      .deleteFrom('stop_switch')
      .where('name', '=', name)
      .execute()
  }
  services.stops.current = undefined
  return true
}

async function insertStop({ db, now }: Needed, name: StopName, why: string) {
  await db
    .insertInto('stop_switch')
    .values({ name, why, stopped_at: now() })
    .onConflict((row) => row.column('name').doNothing())
    .execute()
}
