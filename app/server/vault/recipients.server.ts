import { parseArgs } from 'node:util'
import { listTimes } from '#app/features/petitions/end.server.ts'
import {
  listRecipients,
  listWaiting,
} from '#app/features/vault/recipients.server.ts'
import type { Tool } from '../main.server.ts'
import { goesOn, type Site, withSite } from './site.server.ts'

/** Says to whom is sealed, and what is known of them. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withSite(tool, async (site) => {
    const list = await listRecipients(site.db, site.recipients.current())
    const lines = list.map(({ recipient, provenAt }) => {
      const proof = provenAt
        ? `proven on ${provenAt.toISOString().slice(0, 10)}`
        : 'not proven yet: npm run vault -- verify'
      return `${recipient}  ${proof}`
    })
    if (list.some(({ provenAt }) => !provenAt)) {
      const { db } = site
      lines.push(...goesOn(await listTimes({ db, now: () => new Date() })))
    }
    const waiting = await listWaiting(site.db)
    if (waiting.length > 0) {
      lines.push(`Not open for signing before all are: ${waiting.join(', ')}`)
    }
    lines.push(`From: ${sourceOf(site)}`)
    process.stdout.write(lines.join('\n') + '\n')
  })
}

function sourceOf({ env, recipients }: Site): string {
  if (recipients.isFromFile()) return recipients.file
  if (env.VAULT_RECIPIENTS.length > 0) return 'VAULT_RECIPIENTS'
  return `the pairs for trying out in ${env.DATA_DIR}`
}
