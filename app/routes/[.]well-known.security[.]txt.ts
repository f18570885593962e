import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerText } from '#app/http/answer.server.ts'
import { fillSecurityTxt } from '#app/http/security-txt.server.ts'
import template from '../../public/.well-known/security.txt?raw'

export const loader = answerText(({ context }: LoaderFunctionArgs) => {
  const { contacts, origin, now } = context.services
  const contact = contacts?.security
  return fillSecurityTxt(template, { contact, origin, now: now() })
})
