// The worker with nothing to send but mails of the site itself.
import { createMailer } from '#app/adapters/mail.server.ts'
import { runWorkerChild } from './worker-child.ts'

const from = 'Moratorium <moratorium@campaign.example>'

await runWorkerChild((smtpUrl) => {
  const sender = { mailer: createMailer({ smtpUrl, from }), from }
  return { campaign: sender, discreet: sender }
})
