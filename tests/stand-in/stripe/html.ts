/** Markup that is safe to send: what came from outside is escaped in it. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | false | null | undefined | Markup | Value[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/**
 * Fills values into markup. Each is escaped so that it stays text, also within
 * a quoted attribute; `Markup` goes in as it is, a list item by item, and
 * nothing for `undefined` or `false`. No place for a value: names of tags and
 * attributes, scripts, styles, attributes without quotes.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  const filled = parts.map((part, at) =>
    at < values.length ? part + rendered(values[at]!) : part,
  )
  return new Markup(filled.join(''))
}

function rendered(value: Value): string {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(rendered).join('')
  return String(value).replace(/[&<>"']/g, (found) => entities[found]!)
}
