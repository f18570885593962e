import { type GivenFile, type ReadList, UnreadableList } from './record.ts'

/** Forty times the largest file of FORMATS.md that is read as a list. */
const MOST_BYTES = 20 * 1024 * 1024

/** What files of other kinds begin with; a workbook is a ZIP archive. */
const otherKinds: [string, number[]][] = [
  ['a ZIP archive or an Excel workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['packed with gzip', [0x1f, 0x8b]],
  ['packed with bzip2', [0x42, 0x5a, 0x68]],
  ['packed with xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
]

/**
 * The text of a file: strict UTF-8, with or without a mark, else Windows-1252,
 * which takes any byte.
 *
 * @throws UnreadableList for what is no text, is empty or too large
 */
export function decodeText({ name, bytes }: GivenFile): {
  text: string
  encoding: ReadList['encoding']
} {
  const message = faultOf(bytes)
  if (message) throw new UnreadableList({ file: name, line: null, message })

  const decoded = decode(bytes)
  if (decoded.text.trim() !== '') return decoded
  throw new UnreadableList({ file: name, line: null, message: 'It is empty.' })
}

function decode(bytes: Uint8Array): ReturnType<typeof decodeText> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8' }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, encoding: 'windows-1252' }
  }
}

function faultOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'It is empty.'
  if (bytes.length > MOST_BYTES) {
    return `It is larger than ${MOST_BYTES / 1024 / 1024} MB, the most that is read.`
  }
  const [kind] =
    otherKinds.find(([, start]) =>
      start.every((byte, at) => bytes[at] === byte),
    ) ?? []
  if (kind) return `It is ${kind}, not a text. Give the text file itself.`
  if (!bytes.includes(0)) return undefined
  return 'It holds zero bytes, so it is no UTF-8 text. Save it as UTF-8.'
}
