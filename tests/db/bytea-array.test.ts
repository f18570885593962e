import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { byteaArray } from '#db/bytea-array.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

test('PostgreSQL reads what was written, nulls and emptiness too', async () => {
  const anArray = fc.array(
    fc.option(
      fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
    ),
    { maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(anArray, async (values) => {
      const { rows } = await sql<{ value: Buffer | null }>`
        select value from unnest(${byteaArray(values)}::bytea[])
          with ordinality as given (value, place)
        order by place`.execute(services.db)
      expect(rows.map(({ value }) => value)).toEqual(values)
    }),
    { numRuns: 300 },
  )
})
