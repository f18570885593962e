import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { acting, audit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { go, stop } from '../../switches/change.server.ts'
import { switchNames } from '../../switches/names.ts'
import { findStops } from '../../switches/read.server.ts'

const MOST_WHY = 300

const flipForm = z.object({
  name: z.enum(switchNames, 'Choose one of the switches.'),
  act: z.enum(['stop', 'go'], 'Choose one of the buttons.'),
})

type Needed = Pick<Services, 'db' | 'now' | 'stops'>

/** What the page says after it. */
export type Flipped = 'stopped' | 'gone-on' | 'was-stopped' | 'went-on'

/**
 * Stops something, or lets it go on, as a form of the page asks for. Each
 * switch has a field of its own for the reason, as they stand on one page.
 *
 * @returns what came of it: `was-stopped` and `went-on` where somebody else
 *   had done it already
 */
export async function flip(
  services: Needed,
  by: SignedIn,
  fields: FormData,
): Promise<{ ok: true; said: Flipped } | Refused> {
  const form = parseForm(flipForm, fields)
  if (!form.ok) return form
  const { name, act } = form.value
  const wish = { by, act: `switches.${act}`, subject: name }
  if (act === 'go') {
    const isNew = await acting(services, wish, () => go(services, name))
    return { ok: true, said: isNew ? 'gone-on' : 'went-on' }
  }
  const values = typedValues(fields)
  const why = (values[`why-${name}`] ?? '').trim()
  const problem = problemOf(why)
  if (problem)
    return { ok: false, problems: { [`why-${name}`]: problem }, values }
  const before = await findStops(services)
  if (before[name]) {
    // The first reason stays, so this one is not logged as if it did.
    await audit(services, { ...wish, act: 'switches.was-stopped' })
    return { ok: true, said: 'was-stopped' }
  }
  await acting(services, { ...wish, detail: { why } }, () =>
    stop(services, name, why),
  )
  return { ok: true, said: 'stopped' }
}

function problemOf(why: string): string | undefined {
  if (why === '') return 'Say why: whoever comes next needs to know.'
  if (why.length <= MOST_WHY) return undefined
  return `Say why in at most ${MOST_WHY} characters.`
}
