// Does what `age -d -i KEY.TXT` does, for tests on machines without age: from
// the specification of age v1 (https://age-encryption.org/v1) with Node alone,
// so that it shares no code with what it is to test.
import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto'
import { readFileSync } from 'node:fs'

const LABEL = 'age-encryption.org/v1/X25519'
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
/** RFC 8410: what stands before the 32 bytes of an X25519 key in DER. */
const PRIVATE_DER = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex')

/** BIP 173; the checksum is not looked at. */
function bech32(text) {
  const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
  const data = text.toLowerCase().slice(text.lastIndexOf('1') + 1, -6)
  const bits = [...data]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
}

function hkdf(secret, salt, info, bytes = 32) {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))
}

function openChaCha(key, nonce, sealed) {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, {
    authTagLength: TAG_BYTES,
  })
  cipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const text = cipher.update(sealed.subarray(0, -TAG_BYTES))
  return Buffer.concat([text, cipher.final()])
}

/** The file key, if the stanza is for this private key. */
function openStanza(share, body, secret) {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, secret]),
    format: 'der',
    type: 'pkcs8',
  })
  const own = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_DER, share]),
    format: 'der',
    type: 'spki',
  })
  const shared = diffieHellman({ privateKey, publicKey })
  const key = hkdf(shared, Buffer.concat([share, own]), LABEL)
  try {
    return openChaCha(key, Buffer.alloc(12), body)
  } catch {
    return undefined
  }
}

function openPayload(key, payload) {
  const parts = []
  const size = CHUNK_BYTES + TAG_BYTES
  for (let at = 0; at < payload.length; at += size) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(at / size, 7)
    nonce[11] = at + size >= payload.length ? 1 : 0
    parts.push(openChaCha(key, nonce, payload.subarray(at, at + size)))
  }
  return Buffer.concat(parts)
}

function decrypt(file, secret) {
  const macAt = file.indexOf('\n--- ') + 1
  const macEnd = file.indexOf('\n', macAt)
  const header = file.toString('latin1', 0, macAt)
  const stanzas = header.matchAll(/^-> X25519 (\S+)\n([^>]*?)\n(?=->|$)/gm)
  for (const [, share, body] of stanzas) {
    const [one, two] = [share, body].map((text) => Buffer.from(text, 'base64'))
    const fileKey = openStanza(one, two, secret)
    if (!fileKey) continue
    const mac = createHmac('sha256', hkdf(fileKey, '', 'header'))
      .update(file.subarray(0, macAt + 3))
      .digest('base64')
    if (mac.replace(/=+$/, '') !== file.toString('latin1', macAt + 4, macEnd)) {
      throw new Error('age: bad header MAC')
    }
    const payload = file.subarray(macEnd + 1)
    const key = hkdf(fileKey, payload.subarray(0, 16), 'payload')
    return openPayload(key, payload.subarray(16))
  }
  throw new Error('age: error: no identity matched any of the recipients')
}

const [, , decryptFlag, identityFlag, keyFile] = process.argv
if (decryptFlag !== '-d' || identityFlag !== '-i') {
  throw new Error('The stand-in knows: age -d -i KEY.TXT')
}
const identity = /^AGE-SECRET-KEY-1\S+$/m.exec(readFileSync(keyFile, 'utf8'))
process.stdout.write(decrypt(readFileSync(0), bech32(identity[0])))
