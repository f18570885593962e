import type { MetaFunction } from '@remix-run/react'
import { LetterDeleted } from '#app/features/letters/LetterUnknown.tsx'
import { keyMeta } from '#app/ui/meta.ts'

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'letters.deleted.heading')

export default function Deleted() {
  return <LetterDeleted />
}
