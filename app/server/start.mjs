// What `npm start`, `npm run dev` and the other commands run. Plain
// JavaScript, because an older Node that cannot read TypeScript may start it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const command = process.argv[2] ?? 'start'
const cache = new URL('../../node_modules/.cache/compiled', import.meta.url)
const own = fileURLToPath(
  new URL('../../node_modules/.bin/node', import.meta.url),
)

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  process.env.NODE_ENV = command === 'dev' ? 'development' : 'production'
  module.enableCompileCache(fileURLToPath(cache))
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { main } = await import('./main.server.ts')
  await main(command, process.argv.slice(3))
} else if (existsSync(own)) {
  // npm puts the locked Node first in the PATH; without npm we do it here.
  const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
} else {
  console.error(
    `Moratorium runs on Node ${NEEDED}. Run npm ci first: it brings one along ` +
      'on Linux and Windows; elsewhere install it yourself.',
  )
  process.exit(1)
}
