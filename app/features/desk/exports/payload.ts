import { z } from 'zod'

/** What two decide about: of which petition the sealed list goes out. */
export const exportPayload = z.strictObject({ petition: z.string() })
