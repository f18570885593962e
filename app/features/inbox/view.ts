export type InboxItem = {
  id: string
  at: Date | string
  to: string
  subject: string
  /** Why it was not sent. */
  notSent?: string
}

export type InboxMailView = InboxItem & { text: string }
