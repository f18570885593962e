import type { Services } from '#app/services.server.ts'
import type { DirectAct, Wish } from '../../signatures/moderation/acts.ts'
import {
  readCondition,
  type TypedCondition,
} from '../../signatures/moderation/condition.server.ts'

const NAMES = ['petition', 'domain', 'tag', 'from', 'to', 'score'] as const

export type TypedWish = Record<(typeof NAMES)[number], string> & {
  act: DirectAct
}

type Fields = { get(name: string): unknown }

/** As it was typed; what is missing is empty, and no act is to invalidate. */
export function typedWish(fields: Fields): TypedWish {
  const typed = NAMES.map((name) => [name, textOf(fields.get(name))])
  const act = textOf(fields.get('act'))
  return {
    ...(Object.fromEntries(typed) as Record<(typeof NAMES)[number], string>),
    act: act === 'clear' || act === 'reinstate' ? act : 'invalidate',
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Whether anything was chosen yet. */
export function isChosen(typed: TypedWish): boolean {
  return NAMES.some((name) => typed[name] !== '')
}

/** @throws ModerationRefused what is wrong with it */
export async function readWish(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  { act, ...typed }: TypedWish,
): Promise<Exclude<Wish, { act: 'undo' }>> {
  const secrets = async () => keys.secrets
  const condition: TypedCondition = typed
  return { act, ...(await readCondition({ db, secrets }, condition)) }
}
