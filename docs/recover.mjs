// Opens a sealed export without the program that made it: Node 20 and the age
// tool (https://age-encryption.org) are enough. docs/sealed-export.md has the
// format. Run: umask 077; node recover.mjs KEY.TXT EXPORT > list.jsonl
import { execFileSync } from 'node:child_process'
import { createDecipheriv } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [identity, file] = process.argv.slice(2)
let [keys, number, head, left] = [{}, 0, {}, NaN]
for await (const text of createInterface({ input: createReadStream(file) })) {
  number++
  try {
    const { sealed, wrapped, key, ...line } = JSON.parse(text)
    if (line.format) [head, left] = [line, line.count]
    if (wrapped) keys[key.replaceAll('-', '')] ??= unwrap(wrapped)
    if (!sealed) continue
    left--
    for (const field in sealed)
      line[field] = open(line.id, field, sealed[field])
    console.log(JSON.stringify(line))
  } catch ({ message }) {
    fail(`Line ${number}: ${message}`)
  }
}
if (left !== 0) fail(`Not whole: ${left} records are missing`)

function unwrap(wrapped) {
  const input = Buffer.from(wrapped, 'base64')
  return execFileSync('age', ['-d', '-i', identity], { input })
}

function open(id, field, base64) {
  if (base64 === null) return null
  const record = Buffer.from(base64, 'base64')
  const keyId = record.subarray(1, 17)
  const place = [head.purpose, head.petition.id, id, field, keyId]
  const parts = place.map((part) => Buffer.from(part))
  const bound = parts.flatMap((part) => [Buffer.of(0, 0, 0, part.length), part])
  const key = keys[keyId.toString('hex')]
  if (!key) throw new Error('its key was not opened')
  const cipher = createDecipheriv('aes-256-gcm', key, record.subarray(17, 29))
  cipher.setAAD(Buffer.concat(bound)).setAuthTag(record.subarray(-16))
  const padded = cipher.update(record.subarray(29, -16))
  cipher.final()
  return padded.toString().replace(/\0+$/, '')
}

function fail(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
