import type { Services } from '#app/services.server.ts'
import {
  acts,
  type DirectAct,
  type Wish,
} from '../../signatures/moderation/acts.ts'
import {
  readCondition,
  type TypedCondition,
} from '../../signatures/moderation/condition.server.ts'
import { ModerationRefused } from '../../signatures/moderation/errors.ts'

const NAMES = ['petition', 'domain', 'tag', 'from', 'to', 'score'] as const

export type TypedWish = Record<(typeof NAMES)[number], string> & {
  /** Empty where none was chosen. */
  act: DirectAct | ''
}

type Fields = { get(name: string): unknown }

/** As it was typed; what is missing is empty. */
export function typedWish(fields: Fields): TypedWish {
  const typed = NAMES.map((name) => [name, textOf(fields.get(name))])
  const act = textOf(fields.get('act'))
  return {
    ...(Object.fromEntries(typed) as Record<(typeof NAMES)[number], string>),
    act: Object.hasOwn(acts, act) ? (act as DirectAct) : '',
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** What an address may say: nothing that names a small domain or a network. */
export function wishInAddress(asked: URLSearchParams): TypedWish {
  const { act, petition } = typedWish(asked)
  return { ...typedWish(new URLSearchParams()), act, petition }
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
  if (act === '') throw new ModerationRefused('Choose what to do.')
  const secrets = async () => keys.secrets
  const condition: TypedCondition = typed
  return { act, ...(await readCondition({ db, secrets }, condition)) }
}
