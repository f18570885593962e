import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const script = join(process.cwd(), 'app/server/start.mjs')

export type Ended = { code: number; out: string; told: string }

/** `npm run --silent vault -- …` in a folder of its own. */
export function vaultIn(
  folder: string,
  env?: Record<string, string>,
  shell?: string,
) {
  return commandIn('vault', folder, env, shell)
}

/**
 * A command of the program in a folder of its own.
 *
 * @param shell what a shell runs; `"$@"` stands for the command
 */
export function commandIn(
  name: string,
  folder: string,
  env: Record<string, string> = {},
  shell = 'exec "$@"',
) {
  return (...args: string[]): Promise<Ended> => {
    const command = [process.execPath, script, name, ...args]
    const child = spawn('sh', ['-c', shell, 'sh', ...command], {
      cwd: folder,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = { code: 0, out: '', told: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => (ended.out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (ended.told += text))
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve({ ...ended, code: code ?? -1 }))
    })
  }
}

/** An empty folder for as long as the test runs. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moratorium-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
