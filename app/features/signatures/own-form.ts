import { z } from 'zod'
import { fullForm, newsForm, publicNameHolds, says } from './form.ts'

/** What its owner can do with a signature, each a form of its own. */
export const ownForms = {
  name: fullForm.pick({ name: true, show_name: true }).refine(publicNameHolds, {
    path: ['name'],
    error: says('problem.name.link'),
  }),
  'hide-name': z.object({}),
  comment: fullForm.pick({ comment: true }),
  'news-on': newsForm,
  'news-off': z.object({}),
  withdraw: z.object({}),
  erase: z.object({
    sure: z.string(says('problem.sure.empty')),
  }),
} as const

export type OwnAct = keyof typeof ownForms

export function isOwnAct(text: string | undefined): text is OwnAct {
  return text !== undefined && Object.hasOwn(ownForms, text)
}
