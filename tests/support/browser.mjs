// Finds a browser for the browser tests, and gets one where there is none.
// Plain JavaScript: npm runs it before Playwright, whose configuration asks it.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const VERSION_MS = 20_000
const DOWNLOAD_MS = 5 * 60_000
const INSTALL_MS = 10 * 60_000

/** The browser's program, or nothing. One that does not start does not count. */
export function findBrowser() {
  return candidates().find(starts)
}

function candidates() {
  const { CHROMIUM_PATH = '', PATH = '' } = process.env
  const onPath = NAMES.flatMap((name) =>
    PATH.split(delimiter).map((folder) => join(folder, name)),
  )
  return [chromium.executablePath(), CHROMIUM_PATH, ...onPath].filter(isProgram)
}

function isProgram(path) {
  if (!path || !statSync(path, { throwIfNoEntry: false })?.isFile())
    return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A download may lack the system's libraries; Ubuntu's may be a mere hint. */
function starts(path) {
  if (process.platform === 'win32') return true // there it opens a window
  return run(path, ['--version'], { limitMs: VERSION_MS, quiet: true })
}

/** @returns whether the command ended well within the time */
function run(command, args, { limitMs, quiet = false, env = process.env }) {
  const { status } = spawnSync(command, args, {
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
    env,
  })
  return status === 0
}

function download() {
  console.log('There is no browser here: downloading the one of Playwright …')
  const require = createRequire(import.meta.url)
  const playwright = dirname(require.resolve('playwright/package.json'))
  const args = [join(playwright, 'cli.js'), 'install', 'chromium']
  run(process.execPath, args, { limitMs: DOWNLOAD_MS })
}

/** Only where it is Debian's own: elsewhere the name may mean something else. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  console.log('Installing the browser of Debian …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { limitMs: INSTALL_MS, env }
  run('apt-get', ['update', '-q'], options)
  const wanted = ['--no-install-recommends', 'chromium']
  run('apt-get', ['install', '-y', '-q', ...wanted], options)
}

function getBrowser() {
  for (const get of [() => {}, download, installFromDebian]) {
    get()
    const path = findBrowser()
    if (path) return path
  }
  console.error(
    'The browser tests need Chromium, and none could be had. Install it with ' +
      'your system’s package manager, or run: npx playwright install chromium' +
      '\nOne that lies elsewhere can be named: CHROMIUM_PATH=/path npm run e2e',
  )
  return process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The browser: ${getBrowser()}`)
}
