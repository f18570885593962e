/** Reads the markup that React writes: quoted attributes, escaped text. */

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (found) => entities[found]!)
}

export type Attributes = Record<string, string>

/** The attributes of every tag called `name`; `*` is all of them. */
export function tags(html: string, name: string): Attributes[] {
  const word = name === '*' ? '[a-z][a-z0-9]*' : name
  const found = html.matchAll(new RegExp(`<${word}((?:\\s[^<>]*)?)/?>`, 'gi'))
  return [...found].map(([, inside]) => attributes(inside!))
}

function attributes(text: string): Attributes {
  const found = text.matchAll(/([^\s="/]+)(?:="([^"]*)")?/g)
  return Object.fromEntries(
    [...found].map(([, key, value = '']) => [
      key!.toLowerCase(),
      unescape(value),
    ]),
  )
}

/** What a person reads, in one line. */
export function textOf(html: string): string {
  const body = /<body[^]*<\/body>/.exec(html)?.[0] ?? html
  return unescape(body.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text of the only `<h1>`. */
export function headingOf(html: string): string {
  const found = [...html.matchAll(/<h1[^>]*>([^]*?)<\/h1>/g)]
  if (found.length !== 1) throw new Error(`The page has ${found.length} h1`)
  return textOf(found[0]![1]!)
}

/** The value that a control shows: text, the chosen option, or the tick. */
export function shown(html: string, name: string): string | undefined {
  const input = tags(html, 'input').find((input) => input.name === name)
  if (input?.type === 'checkbox') return 'checked' in input ? 'yes' : undefined
  if (input) return input.value ?? ''
  const area = new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)<`)
  // A parser drops the line break that React puts first.
  const text = area.exec(html)?.[1]
  if (text !== undefined) return unescape(text.replace(/^\n/, ''))
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>([^]*?)</select>`)
  const options = tags(select.exec(html)?.[1] ?? '', 'option')
  return options.find((option) => 'selected' in option)?.value
}

/** Where the links of a page lead. */
export function linksOf(html: string): string[] {
  return tags(html, 'a').map(({ href }) => href!)
}
