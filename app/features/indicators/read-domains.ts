import { isIP } from 'node:net'
import { createCollector, type ReadList } from './collect.ts'
import { refang } from './refang.ts'

/**
 * Reads a plain list: one domain or e-mail address a line, with comments after
 * `#`, `;` or `//`. Web addresses are not taken for their domain: it may be one
 * that everybody uses.
 */
export function readDomains(text: string): ReadList {
  const found = createCollector('plain list')
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const entry = withoutComment(line)
    if (entry === '') continue
    const name = refang(entry)
    if (isAddress(name)) found.skip('IP address', entry)
    else if (isWebAddress(name)) found.skip('web address', entry)
    else if (/\s/.test(name)) found.skip('more than one word', entry)
    else if (name.includes('@')) found.email(name)
    else found.domain(name)
  }
  return found.done()
}

function withoutComment(line: string): string {
  const [before = ''] = line.split(/[#;]|(?:^|\s)\/\//, 1)
  return before.trim()
}

/** Also as a range (`/24`), in brackets, or with a port. */
function isAddress(name: string): boolean {
  const [, inner] = /^\[(.*)\](?::\d+)?$/.exec(name) ?? []
  const [plain = ''] = (inner ?? name).split(/\//, 1)
  return isIP(plain) > 0 || isIP(plain.replace(/:\d+$/, '')) === 4
}

function isWebAddress(name: string): boolean {
  return /^h(?:tt|xx|\*\*)ps?:|^\w+:\/\/|^[^@\s]+\//i.test(name)
}
