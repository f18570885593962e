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

/** Opens a sealed export. Works offline: no settings, no database. */
export async function run(args: string[], { stoppers }: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      identity: { type: 'string', short: 'i', multiple: true },
      format: { type: 'string', default: 'csv' },
      bom: { type: 'boolean', default: false },
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
  const files = await Promise.all(values.identity.map(readIdentities))
  const opening = openFile(file, files.flat())
  const table = values.format === 'csv' ? csvOf : jsonOf
  const chunks = table(opening.records)
  const text = values.bom ? marked(chunks) : chunks
  if (values.output === undefined) await writeOut(text)
  else await writeWhole(values.output, text, stoppers)
  opening.conclude()
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
  const sum = { opened: 0, forOthers: 0, faults: 0, count: 0, isTest: false }
  const reading = {
    identities,
    onHeader(header: ExportHeader): undefined {
      sum.count = header.count
      sum.isTest = header.purpose === 'test'
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
        progress(sum.opened + sum.forOthers, sum.count)
        yield batch
      }
    } catch (error) {
      if (!(error instanceof ExportError)) throw explained(error, file)
      throw new PlainError(`${file}: ${error.message}`)
    }
    if (sum.opened === 0 && sum.forOthers > 0 && sum.faults === 0) {
      throw new PlainError(
        `${file}: this private key opens nothing in it. It is sealed to others.`,
      )
    }
  }
  return { records: records(), conclude: () => conclude(file, sum) }
}

type Sum = {
  opened: number
  forOthers: number
  faults: number
  isTest: boolean
}

/** @throws PlainError unless all there was has been opened */
function conclude(file: string, sum: Sum): void {
  const { forOthers, faults, isTest } = sum
  const parts = [`${file}: opened ${shown(sum.opened)}`]
  if (forOthers > 0) parts.push(`sealed to others ${shown(forOthers)}`)
  parts.push(`faults ${shown(faults)}`)
  const told = `${parts.join(', ')}.`
  if (faults > 0) throw new PlainError(told)
  // A test record is sealed to one recipient alone.
  if (forOthers === 0 || isTest) return tell(told)
  throw new PlainError(
    `${told} The recipients were changed meanwhile: with the other private ` +
      'key too all open (--identity may come repeatedly).',
  )
}
