import type { Services } from '#app/services.server.ts'

/** How many signatures and mails the database holds. */
export async function storedRows({ db }: Pick<Services, 'db'>) {
  const { signatures } = await db
    .selectFrom('signature')
    .select(({ fn }) => fn.countAll<string>().as('signatures'))
    .executeTakeFirstOrThrow()
  const { mails } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<string>().as('mails'))
    .executeTakeFirstOrThrow()
  return { signatures: Number(signatures), mails: Number(mails) }
}

export const nothing = { signatures: 0, mails: 0 }
