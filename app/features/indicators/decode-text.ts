import { UnreadableList } from './errors.ts'

/** So much of a file without a mark tells whether it is UTF-16. */
const PROBE_BYTES = 1_024

/**
 * The text of a file: UTF-8, UTF-16 by its mark or its zero bytes, else
 * Latin-1 as browsers read it (windows-1252), which takes any byte.
 *
 * @throws UnreadableList for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (!wide && bytes.includes(0)) {
    throw new UnreadableList(
      'It holds zero bytes, so it is not a text. Is it packed?',
    )
  }
  if (wide) return decodeWide(bytes, wide)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function decodeWide(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (!text.includes('\0')) return text
  throw new UnreadableList('It holds zero characters, so it is not a text.')
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const probe = bytes.subarray(0, PROBE_BYTES)
  if (probe.length < 2 || probe.length % 2 === 1) return undefined
  const zeros = (odd: number) =>
    probe.every((byte, at) => (at % 2 === odd) === (byte === 0))
  if (zeros(1)) return 'utf-16le'
  return zeros(0) ? 'utf-16be' : undefined
}
