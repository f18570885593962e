import type { TakenMail } from '#app/jobs/outbox.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { RenderableMail } from '#emails/index.ts'
import { deskOrigin } from './desk-address.ts'
import { type DeskMailContent, openDeskMail } from './desk-mail.server.ts'
import { LINK_MINUTES } from './link-minutes.ts'
import { roleWords } from './permissions.ts'
import { INVITATION_DAYS } from './store-invitation.server.ts'

/**
 * Opens a queued mail of the desk's and puts together what it says.
 *
 * @returns nothing when it is no longer true
 */
export async function writeDeskMail(
  services: WorkerServices,
  taken: TakenMail,
): Promise<{ to: string; mail: RenderableMail } | undefined> {
  const content = await openDeskMail(services, taken)
  if (!content) return undefined
  return { to: content.to, mail: mailOf(services, content) }
}

function mailOf(
  { origin }: WorkerServices,
  content: DeskMailContent,
): RenderableMail {
  const urlOf = (path: string) => deskOrigin(origin) + path
  const { name } = content
  const language = 'en' as const
  switch (content.kind) {
    case 'desk-link': {
      const { kind, path } = content
      const validMinutes = LINK_MINUTES
      return { kind, language, name, url: urlOf(path), validMinutes }
    }
    case 'desk-invitation': {
      const { kind, path, by } = content
      const role = roleWords[content.role]
      const url = urlOf(path)
      const validDays = INVITATION_DAYS
      return { kind, language, name, role, by, url, validDays }
    }
    case 'desk-alarm': {
      const { kind, what, isOwn } = content
      const url = urlOf(isOwn ? '/desk/account' : '/desk/audit')
      return { kind, language, name, what, isOwn, url }
    }
  }
}
