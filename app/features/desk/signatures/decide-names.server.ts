import type { Services } from '#app/services.server.ts'
import { letNamesWait, reviewNames } from './review-names.server.ts'
import type { By } from './run-moderation.server.ts'

/**
 * Does what a form of the page about public names says.
 *
 * @param given.asked of the page's address
 * @returns `to`: the page that says what became of it
 */
export async function decideNames(
  services: Services,
  by: By,
  { asked, fields }: { asked: URLSearchParams; fields: FormData },
): Promise<{ to: string } | { problem: string }> {
  const here = new URLSearchParams()
  for (const name of ['petition', 'kind']) {
    const value = asked.get(name)
    if (value) here.set(name, value)
  }
  if (fields.has('wait')) {
    const wait = fields.get('wait')
    if (wait !== 'yes' && wait !== 'no') {
      return { problem: 'Press one of the page’s own buttons.' }
    }
    await letNamesWait(services, by, wait === 'yes')
    here.set('said', 'setting')
  } else {
    const reviewed = await reviewNames(services, by, fields)
    if ('problem' in reviewed) return reviewed
    here.set('done', String(reviewed.done))
    here.set('ticked', String(reviewed.ticked))
  }
  return { to: `/desk/signatures/names?${here.toString()}` }
}
