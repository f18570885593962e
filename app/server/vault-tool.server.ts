import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'

const USAGE = `What signers type is sealed to public age keys. This makes, tests and changes
the keys, takes the sealed list out, and opens it, which is for a machine that
is not the server.

  npm run vault -- keygen [--output FILE]
      Makes a key pair. Needs no settings and no database.
  npm run vault -- recipients
      Lists to whom is sealed, and whether they have shown that they can open.
  npm run vault -- verify [--output FILE]
      Writes test records (vault-test.sealed), one for each recipient.
  npm run vault -- verify CODE
      Takes the code that a recipient found in the test record. When all are
      proven, petitions take signatures.
  npm run vault -- rotate [--add age1…] [--remove age1…]
      Changes to whom is sealed from now on; each option may come repeatedly.
      While a petition takes signatures, one who is proven must stay.
  npm run vault -- export PETITION FILE
      Writes the sealed list of a petition, named as in its address.
  npm run --silent vault -- open --identity KEY.TXT [--identity …]
                [--format csv|json] [--bom] [--state STATE] [--output FILE]
                EXPORT
      Opens a sealed list or test records, offline. Without --output to the
      standard output; --bom is for spreadsheets that guess the encoding.
      --state keeps only the confirmed, pending, held or invalidated ones; it
      may come repeatedly.

docs/sealed-export.md describes the file, and how the age tool alone opens it.
`

const commands = {
  keygen: () => import('./vault/keygen.server.ts'),
  recipients: () => import('./vault/recipients.server.ts'),
  rotate: () => import('./vault/rotate.server.ts'),
  verify: () => import('./vault/verify.server.ts'),
  export: () => import('./vault/export.server.ts'),
  open: () => import('./vault/open.server.ts'),
}

/** `npm run vault -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  await dispatch({ tool: 'vault', usage: USAGE, commands }, args, tool)
}
