import { parseArgs } from 'node:util'
import { listTimes } from '#app/features/petitions/end.server.ts'
import {
  forgetOthers,
  listRecipients,
} from '#app/features/vault/recipients.server.ts'
import { FEWEST_RECIPIENTS, writeRecipients } from '#app/recipients.server.ts'
import { isRecipient } from '#app/vault/keys.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { explained } from './files.server.ts'
import { goesOn, withSite } from './site.server.ts'

type Change = { add: string[]; remove: string[] }

/** Changes to whom is sealed, for all programs that read `SECRETS_DIR`. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const option = { type: 'string', multiple: true } as const
  const { values } = parseArgs({
    args,
    options: { add: option, remove: option },
  })
  const change = { add: values.add ?? [], remove: values.remove ?? [] }
  if (change.add.length + change.remove.length === 0) {
    throw new PlainError('Say whom: rotate --add age1… or --remove age1…')
  }
  await withSite(tool, async ({ recipients, db }) => {
    const list = changed(recipients.current(), change)
    const petitions = await listTimes({ db, now: () => new Date() })
    const isSealing = petitions.some(({ ready_at }) => ready_at)
    if (isSealing && change.remove.length > 0) await keepProven(db, list)
    const { file } = recipients
    // A folder that is not there is not made: nobody would read it.
    await writeRecipients(file, list).catch((error: unknown) => {
      throw explained(error, file)
    })
    await forgetOthers(db, list)
    describe(file, list, change)
    for (const line of goesOn(petitions)) tell(line)
  })
}

function changed(before: string[], { add, remove }: Change): string[] {
  for (const each of [...add, ...remove]) {
    if (!isRecipient(each)) {
      throw new PlainError(`${each} is no public age key: is it typed right?`)
    }
  }
  const known = add.find((each) => before.includes(each))
  if (known) throw new PlainError(`${known} is a recipient already.`)
  const unknown = remove.find((each) => !before.includes(each))
  if (unknown) throw new PlainError(`${unknown} is no recipient.`)

  const kept = before.filter((each) => !remove.includes(each))
  const list = [...new Set([...kept, ...add])]
  if (list.length >= FEWEST_RECIPIENTS) return list
  throw new PlainError(
    `There must stay ${FEWEST_RECIPIENTS}: if a private key is lost, the other ` +
      'one still opens. Add the new one in the same command.',
  )
}

/** A slip in a public key must not cost what is signed from then on. */
async function keepProven(db: Db, list: string[]): Promise<void> {
  const recipients = await listRecipients(db, list)
  if (recipients.some(({ provenAt }) => provenAt)) return
  throw new PlainError(
    'None of those who would stay has shown that they can open: if their keys ' +
      'are typed wrong, nobody could ever read what is signed from now on. ' +
      'First --add the new one, let it be proven (npm run vault -- verify), ' +
      'then --remove the old one.',
  )
}

function describe(file: string, list: string[], { add, remove }: Change): void {
  tell(`Written to ${file}. From now on is sealed to:`)
  for (const each of list) tell(`  ${each}`)
  tell('Running programs follow within a minute. One that has SECRETS_DIR on')
  tell('another machine needs a copy of the file.')
  tell('What was sealed before stays sealed to those before:')
  for (const each of add) {
    tell(`  ${each} cannot open it.`)
  }
  for (const each of remove) {
    tell(`  Whoever has the private key of ${each}`)
    tell('  can still open it, from an export or a copy of the database.')
  }
  if (add.length > 0) {
    tell('Nobody has shown yet that the new private key is there and works:')
    tell('  npm run vault -- verify')
  }
}
