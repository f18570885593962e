import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ExportHeader, OpenedRecord } from '#app/vault/export-format.ts'
import {
  ExportError,
  type Fault,
  readExport,
} from '#app/vault/read-export.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { explained, writeOut, writeWhole } from './files.server.ts'
import { readIdentities } from './identity.server.ts'
import { createProgress, shown } from './progress.server.ts'
import { csvOf, jsonOf } from './table.server.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** A file that is damaged all over says so once in the sum. */
const MOST_TOLD = 100
const READ_BYTES = 256 * 1024
/** Of which there is something to open. */
const STATES = ['confirmed', 'pending', 'held', 'invalidated']

/** Opens a sealed export. Works offline: no settings, no database. */
export async function run(args: string[], { stoppers }: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      identity: { type: 'string', short: 'i', multiple: true },
      format: { type: 'string', default: 'csv' },
      bom: { type: 'boolean', default: false },
      state: { type: 'string', multiple: true, default: [] },
      output: { type: 'string', short: 'o' },
    },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0 || !values.identity) {
    throw new PlainError(
      'Say what and by which key: open --identity KEY EXPORT',
    )
  }
  if (!['csv', 'json'].includes(values.format)) {
    throw new PlainError('The format is csv or json.')
  }
  if (!values.state.every((state) => STATES.includes(state))) {
    throw new PlainError(`--state takes ${STATES.join(', ')}.`)
  }
  const files = await Promise.all(values.identity.map(readIdentities))
  const opening = openFile(file, files.flat())
  const table = values.format === 'csv' ? csvOf : jsonOf
  const chunks = table(kept(opening.records, values.state))
  const text = values.bom ? marked(chunks) : chunks
  if (values.output === undefined) await writeOut(text)
  else await writeWhole(values.output, text, stoppers)
  opening.conclude(values.output)
}

/** Those in one of these states; without any, all. Batches stay, also empty. */
async function* kept(
  batches: AsyncIterable<OpenedRecord[]>,
  states: string[],
): AsyncGenerator<OpenedRecord[]> {
  for await (const batch of batches) {
    yield states.length === 0
      ? batch
      : batch.filter(({ state }) => states.includes(state))
  }
}

async function* marked(chunks: AsyncIterable<string>) {
  let mark = BYTE_ORDER_MARK
  for await (const chunk of chunks) {
    yield mark + chunk
    mark = ''
  }
}

function openFile(file: string, identities: string[]) {
  const progress = createProgress()
  const states = new Map<string, number>()
  const sum = { opened: 0, forOthers: 0, faults: 0, isTest: false, states }
  let count = 0
  const reading = {
    identities,
    onHeader(header: ExportHeader): undefined {
      count = header.count
      sum.isTest = header.purpose === 'test'
      if (!sum.isTest) for (const state of STATES) states.set(state, 0)
    },
    onFault({ isForOthers, sentence }: Fault): undefined {
      if (isForOthers) return void sum.forOthers++
      if (++sum.faults <= MOST_TOLD) tell(sentence)
      if (sum.faults === MOST_TOLD) tell('… and perhaps more: see the sum.')
    },
  }

  async function* records(): AsyncGenerator<OpenedRecord[]> {
    const bytes = createReadStream(file, { highWaterMark: READ_BYTES })
    try {
      for await (const batch of readExport(bytes, reading)) {
        sum.opened += batch.length
        for (const { state } of batch) {
          states.set(state, (states.get(state) ?? 0) + 1)
        }
        progress(sum.opened + sum.forOthers, count)
        yield batch
      }
    } catch (error) {
      if (!(error instanceof ExportError)) throw explained(error, file)
      throw new PlainError(`${file}: ${error.message}`)
    }
    if (sum.opened > 0 || sum.forOthers + sum.faults === 0) return
    throw new PlainError(
      sum.faults === 0
        ? `${file}: this private key opens nothing in it. It is sealed to others.`
        : `${toldOf(file, sum)} Nothing in it opened.`,
    )
  }
  return {
    records: records(),
    conclude: (output?: string) => conclude(file, sum, output),
  }
}

type Sum = {
  opened: number
  forOthers: number
  faults: number
  isTest: boolean
  states: Map<string, number>
}

function toldOf(file: string, { opened, states, forOthers, faults }: Sum) {
  const each = [...states].map(([state, n]) => `${state} ${shown(n)}`)
  const ofThem = each.length > 0 ? ` (${each.join(', ')})` : ''
  const parts = [`${file}: opened ${shown(opened)}${ofThem}`]
  if (forOthers > 0) parts.push(`sealed to others ${shown(forOthers)}`)
  parts.push(`faults ${shown(faults)}`)
  return `${parts.join(', ')}.`
}

/** @throws PlainError unless all there was has been opened */
function conclude(file: string, sum: Sum, output?: string): void {
  const { forOthers, faults, isTest } = sum
  const told = toldOf(file, sum)
  const rest = `${output ?? 'What was written'} is not whole: it holds only what opened.`
  if (faults > 0) throw new PlainError(`${told} ${rest}`)
  // A test record is sealed to one recipient alone.
  if (forOthers === 0 || isTest) return tell(told)
  throw new PlainError(
    `${told} ${rest} The recipients were changed meanwhile: with the other private ` +
      'key too all open (--identity may come repeatedly).',
  )
}
