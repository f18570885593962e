import { LinkSent } from '#app/features/accounts/SignIn.tsx'

export const meta = () => [{ title: 'Look into your mail – The desk' }]

export default function Sent() {
  return <LinkSent />
}
