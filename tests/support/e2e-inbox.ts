import { join } from 'node:path'
import {
  type InboxMail,
  listInbox,
  readInboxMail,
} from '#app/adapters/inbox-reader.server.ts'

/** Every mail that was delivered to `email`, from its `.eml`; newest first. */
export async function deliveredTo(email: string): Promise<InboxMail[]> {
  const folder = join(process.env.E2E_DATA_DIR!, 'inbox')
  const entries = await listInbox(folder, { limit: 9_999 })
  const theirs = entries.filter(({ to }) => to === email)
  const mails = theirs.map(({ id }) => readInboxMail(folder, id))
  return (await Promise.all(mails)).map((mail) => mail!)
}
