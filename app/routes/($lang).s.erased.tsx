import type { MetaFunction } from '@remix-run/react'
import { Erased } from '#app/features/signatures/AskForLink.tsx'
import { keyMeta } from '#app/ui/meta.ts'

export const meta: MetaFunction = (args) => keyMeta(args, 'own.erased.heading')

export default function EverythingErased() {
  return <Erased />
}
