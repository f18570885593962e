import { parseArgs } from 'node:util'
import { generateKeyPair, keyFileText } from '#app/vault/keys.server.ts'
import type { Tool } from '../main.server.ts'
import { tell } from '../tell.server.ts'
import { writeWhole } from './files.server.ts'

/** Makes a key pair, in the form in which `age-keygen` writes one. */
export async function run(args: string[], { stoppers }: Tool): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { output: { type: 'string', short: 'o' } },
  })
  const pair = await generateKeyPair()
  const text = `# created: ${new Date().toISOString()}\n${keyFileText(pair)}`
  if (values.output === undefined) {
    process.stdout.write(text)
    return tell(
      'This private key is shown once and kept nowhere: whoever has it reads ' +
        'what is sealed to it. Put it where the server is not.',
    )
  }
  await writeWhole(values.output, [text], stoppers)
  tell(`Public key: ${pair.recipient}`)
  tell(
    `The private key is in ${values.output}, for you alone. Without it nobody ` +
      'opens what is sealed to it: keep a copy, and not on the server.',
  )
}
