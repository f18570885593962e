// Runs the embedded database as the program does, and tells what happens in
// one line of JSON each. Ends in order at a signal or when its stdin ends.
import { type EmbeddedOptions, openEmbedded } from '#db/embedded.server.ts'

type Argument = EmbeddedOptions & { hold?: boolean }

const { hold, ...options } = JSON.parse(process.argv[2]!) as Argument

function tell(line: Record<string, unknown>): void {
  process.stdout.write(JSON.stringify(line) + '\n')
}

// With `hold` only when told to, so that several begin at the same instant.
const begun = hold
  ? new Promise((resolve) => process.stdin.once('data', resolve))
  : Promise.resolve()

const opening = begun.then(() =>
  openEmbedded({ ...options, progress: (progress) => tell({ progress }) }),
)

async function stop(): Promise<void> {
  const database = await opening
  await Promise.all([database.stop(), database.stop()])
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
process.stdin.on('end', stop).resume()
tell({ loaded: true })

try {
  const { url, filesDir, owned } = await opening
  tell({ url, filesDir, owned })
} catch (error) {
  const { name, message } = error as Error
  tell({ name, message })
  process.exit(1)
}
