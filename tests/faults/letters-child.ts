// The worker with letters to send.
import { createMailer } from '#app/adapters/mail.server.ts'
import { runWorkerChild } from './worker-child.ts'

const from = 'letters@campaign.example'

await runWorkerChild((smtpUrl) => {
  const pooled = { mailer: createMailer({ smtpUrl, from }), from }
  const letters = {
    mailer: createMailer({ smtpUrl, from, isAtMostOnce: true }),
    from,
    returnDomain: 'campaign.example',
    testTo: undefined,
  }
  return { campaign: pooled, discreet: pooled, letters }
})
