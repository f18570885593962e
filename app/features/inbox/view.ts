export type InboxItem = {
  id: string
  /** ISO moment. */
  at: string
  to: string
  subject: string
  /** Why it was not sent. */
  notSent?: string
}

export type InboxMailView = InboxItem & { text: string }
