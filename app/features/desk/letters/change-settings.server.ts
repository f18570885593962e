import type { Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { writeAudit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import {
  changeLetterSetting,
  listLetterSettings,
} from '../../letters/settings.server.ts'
import {
  type LetterSetting,
  letterSettingRanges,
} from '../../letters/thresholds.ts'

type Change = { name: LetterSetting; from: number; to: number | null }

/**
 * Changes those thresholds that were typed otherwise than the page showed them:
 * all of them or, where one is refused, none.
 *
 * @param values by name what was typed (nothing: the usual value), and under
 *   `was-NAME` what the page showed
 * @returns how many were changed
 */
export async function changeSettings(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  values: Record<string, string>,
): Promise<{ ok: true; changed: number } | Refused> {
  const changes: Change[] = []
  const problems: Record<string, string> = {}
  for (const { name, value } of await listLetterSettings(services)) {
    const typed = values[name]?.trim()
    const was = values[`was-${name}`]
    if (typed === undefined || typed === was) continue
    const problem =
      was === String(value)
        ? faultOf(name, typed)
        : `Somebody set it to ${value} meanwhile.`
    if (problem) problems[name] = problem
    else changes.push({ name, from: value, to: typed ? Number(typed) : null })
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems, values }
  const now = services.now()
  await services.db.transaction().execute(async (trx) => {
    for (const { name, from, to } of changes) {
      const detail = { from, to: to ?? 'usual' }
      const act = 'letters.setting'
      await writeAudit(trx, now, { by, act, subject: name, detail })
      await changeLetterSetting({ db: trx, now: () => now }, name, to)
    }
  })
  return { ok: true, changed: changes.length }
}

function faultOf(name: LetterSetting, typed: string): string | undefined {
  const [least, most] = letterSettingRanges[name]
  const isWhole = typed === '' || /^\d{1,9}$/.test(typed)
  const value = Number(typed || least)
  if (isWhole && value >= least && value <= most) return undefined
  return `Give a whole number from ${least} to ${most.toLocaleString('en')}.`
}
