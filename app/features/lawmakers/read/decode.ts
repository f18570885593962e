import { isUtf8 } from 'node:buffer'
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
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
]

/**
 * Letters of two bytes as UTF-8 has them, of Latin, Cyrillic and Arabic script:
 * the first bytes are capitals in Windows-1252, the second ones signs.
 */
const twoBytes = /[\xc3-\xc5\xd0\xd1\xd8\xd9][\x80-\xbf]/

/**
 * The text of a file: strict UTF-8, with or without a mark, else Windows-1252,
 * which takes any byte.
 *
 * @throws UnreadableList for what is no text, is empty or too large, or is
 *   UTF-8 but for a few bytes
 */
export function decodeText({ name, bytes }: GivenFile): {
  text: string
  encoding: ReadList['encoding']
} {
  const message = faultOf(bytes)
  if (message) throw new UnreadableList({ file: name, line: null, message })

  const decoded = decode(bytes)
  if (decoded.encoding !== 'utf-8') refuseBrokenUtf8(name, bytes)
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

/** Read as Windows-1252, all its accents would be wrong. */
function refuseBrokenUtf8(file: string, bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1')
  if (!twoBytes.test(text)) return
  const lines = text.split(/\r\n?|\n/)
  const at = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  const message =
    'The line holds a byte that is not UTF-8, and other letters are written in UTF-8. Mend the line, or save the file as UTF-8.'
  throw new UnreadableList({ file, line: at + 1, message })
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
  if (kind) return `It is ${kind}, so it is no list. Give the text file itself.`
  if (!bytes.includes(0)) return undefined
  return 'It is no list, or none in UTF-8: it holds zero bytes. Save a list as UTF-8.'
}
