// Opens a sealed export without the program that made it:
//   node recover.mjs KEY.TXT EXPORT
// Needs Node 20 and the age tool (https://age-encryption.org); prints one JSON
// object a line. docs/sealed-export.md describes the file.
import { execFileSync } from 'node:child_process'
import { createDecipheriv } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [keyFile, file] = process.argv.slice(2)
const keys = new Map()
let [number, records, header, end] = [0, 0]

function open(id, field, base64) {
  const record = Buffer.from(base64, 'base64')
  const keyId = record.subarray(1, 17)
  const key = keys.get(keyId.toString('hex'))
  if (!key) throw new Error('its key was not opened')
  const bound = [header.purpose, header.petition.id, id, field, keyId]
  const aad = bound
    .map((part) => Buffer.from(part))
    .flatMap((part) => {
      return [Buffer.of(0, 0, part.length >> 8, part.length & 255), part]
    })
  const cipher = createDecipheriv('aes-256-gcm', key, record.subarray(17, 29))
  cipher.setAAD(Buffer.concat(aad)).setAuthTag(record.subarray(-16))
  const text = cipher.update(record.subarray(29, -16))
  cipher.final()
  return text.toString().replace(/\0+$/, '')
}

function take(line) {
  if (line.format) header = line
  else if (line.end !== undefined) end = line.end
  else if (line.sealed) {
    records++
    const { sealed, ...shown } = line
    for (const [field, record] of Object.entries(sealed)) {
      shown[field] = record && open(line.id, field, record)
    }
    console.log(JSON.stringify(shown))
  } else if (!keys.has(line.key.replaceAll('-', ''))) {
    const input = Buffer.from(line.wrapped, 'base64')
    const key = execFileSync('age', ['-d', '-i', keyFile], { input })
    keys.set(line.key.replaceAll('-', ''), key)
  }
}

function complain(sentence) {
  console.error(sentence)
  process.exitCode = 1
}

for await (const line of createInterface({ input: createReadStream(file) })) {
  number++
  try {
    take(JSON.parse(line))
  } catch (error) {
    complain(`Line ${number}: ${error.message}`)
  }
}
if (end !== records) complain(`Not whole: ${records} records of ${end}`)
