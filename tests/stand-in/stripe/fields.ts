import { Refusal } from './errors.ts'

/** A form's fields, nested as their names with brackets say. */
export type Given = string | { [name: string]: Given }

/** Reads one parameter, or refuses it as Stripe does. */
export type Read<Value> = (given: Given, name: string) => Value

type Optional<Value> = Read<Value> & { isOptional: true }
type Fields = Record<string, Read<unknown>>

type ValuesOf<These extends Fields> = {
  [
    Name in keyof These as These[Name] extends Optional<unknown> ? never : Name
  ]: ReturnType<These[Name]>
} & {
  [
    Name in keyof These as These[Name] extends Optional<unknown> ? Name : never
  ]?: ReturnType<These[Name]>
}

/** `a[b][0]=c` becomes `{ a: { b: { 0: 'c' } } }`. */
export function readForm(text: string): Given {
  const form: { [name: string]: Given } = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const parts = name.split(/\]\[|\[|\]$/).filter((part) => part !== '')
    const last = parts.pop()
    if (last === undefined) throw new Refusal(`Invalid parameter: ${name}`)
    let place = form
    for (const part of parts) {
      if (!Object.hasOwn(place, part)) place[part] = Object.create(null)
      const within = place[part]!
      if (typeof within === 'string') throw new Refusal('Invalid object')
      place = within
    }
    place[last] = value
  }
  return form
}

/** These parameters and no other. */
export function hash<These extends Fields>(
  fields: These,
): Read<ValuesOf<These>> {
  return (given, name) => {
    if (typeof given === 'string') {
      throw new Refusal('Invalid object', { param: name })
    }
    const nested = (inner: string) => (name ? `${name}[${inner}]` : inner)
    for (const inner of Object.keys(given)) {
      if (Object.hasOwn(fields, inner)) continue
      const param = nested(inner)
      throw new Refusal(`Received unknown parameter: ${param}`, {
        code: 'parameter_unknown',
        param,
      })
    }
    const values: Record<string, unknown> = {}
    for (const [inner, read] of Object.entries(fields)) {
      const param = nested(inner)
      if (Object.hasOwn(given, inner)) {
        values[inner] = read(given[inner]!, param)
      } else if (!('isOptional' in read)) {
        throw new Refusal(`Missing required param: ${param}.`, {
          code: 'parameter_missing',
          param,
        })
      }
    }
    return values as ValuesOf<These>
  }
}

export function optional<Value>(read: Read<Value>): Optional<Value> {
  const same: Read<Value> = (given, name) => read(given, name)
  return Object.assign(same, { isOptional: true as const })
}

export function text(most = 5000): Read<string> {
  return (given, name) => {
    if (typeof given !== 'string') {
      throw new Refusal('Invalid string', { param: name })
    }
    if (given === '') {
      throw new Refusal(
        `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset.`,
        { code: 'parameter_invalid_empty', param: name },
      )
    }
    if (given.length > most) {
      throw new Refusal(`Invalid string: must be at most ${most} characters`, {
        param: name,
      })
    }
    return given
  }
}

export function whole({ least }: { least: number }): Read<number> {
  return (given, name) => {
    const digits = text()(given, name)
    const value = Number(digits)
    if (!/^-?\d+$/.test(digits) || !Number.isSafeInteger(value)) {
      throw new Refusal(`Invalid integer: ${digits}`, {
        code: 'parameter_invalid_integer',
        param: name,
      })
    }
    if (value < least) {
      throw new Refusal(
        `This value must be greater than or equal to ${least}.`,
        { code: 'parameter_invalid_integer', param: name },
      )
    }
    return value
  }
}

export function oneOf<const Value extends string>(
  values: readonly Value[],
): Read<Value> {
  return (given, name) => {
    const found = values.find((value) => value === given)
    if (found !== undefined) return found
    throw new Refusal(`Invalid ${name}: must be one of ${values.join(', ')}`, {
      param: name,
    })
  }
}

export function flag(given: Given, name: string): boolean {
  if (given === 'true' || given === 'false') return given === 'true'
  throw new Refusal(`Invalid boolean: ${String(given)}`, { param: name })
}

export function webAddress(given: Given, name: string): string {
  const address = text()(given, name)
  const isWeb = /^https?:\/\//.test(address) && URL.canParse(address)
  if (isWeb) return address
  throw new Refusal('Not a valid URL', { code: 'url_invalid', param: name })
}

/** Exactly one item, as this program sends it. */
export function single<Value>(read: Read<Value>): Read<[Value]> {
  const only = hash({ 0: read })
  return (given, name) => [only(given, name)[0] as Value]
}

export function listOf<Value>(read: Read<Value>): Read<Value[]> {
  return (given, name) => {
    if (typeof given === 'string') {
      throw new Refusal('Invalid array', { param: name })
    }
    return Object.entries(given).map(([at, item]) =>
      read(item, `${name}[${at}]`),
    )
  }
}

/** https://docs.stripe.com/metadata#considerations */
export function metadata(given: Given, name: string): Record<string, string> {
  if (typeof given === 'string') {
    throw new Refusal('Invalid object', { param: name })
  }
  const entries = Object.entries(given)
  if (entries.length > 50) {
    throw new Refusal('Metadata can have up to 50 keys.', { param: name })
  }
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const param = `${name}[${key}]`
      if (key.length > 40) {
        throw new Refusal(`Metadata keys have at most 40 characters: ${key}`, {
          param,
        })
      }
      return [key, text(500)(value, param)]
    }),
  )
}
