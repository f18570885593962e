import { randomBytes, randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { insertChamber } from '#tests/support/chamber.ts'
import {
  deskPerson,
  expect,
  tabTo,
  test,
  usingDatabase,
  visitorBeside,
} from '#tests/support/e2e-desk.ts'
import { SAFE } from '#tests/support/e2e-letters.ts'
import { SLUG } from '#tests/support/e2e-visitor.ts'

const why = 'Ten of the same text, all within a minute.'

test('a campaigner decides about held letters by keyboard', async ({
  page,
  context,
}) => {
  const [one, two] = ['Nives Ghiotti', 'Þórdís Ægisdóttir']
  const ids = await holdLetters([one, two, two])
  await context.addCookies([(await deskPerson('moderator')).browserCookie])
  const field = page.getByLabel('Why, if they are not to be sent')
  const press = pressingOn(page)

  await test.step('looks at one that waits, and lets it go', async () => {
    await page.goto('/desk/letters')
    await press(page.getByRole('main').getByRole('link', { name: 'Held for' }))
    await press(page.getByRole('link', { name: one }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '1 held letter',
    )
    await expect(page.getByText('Letters are sealed')).toBeVisible()
    await press(page.getByRole('button', { name: 'Send this letter' }))
    await expect(page.getByRole('status')).toHaveText(
      '1 letter is sent in its turn.',
    )
    await expect(page.getByRole('link', { name: one })).toHaveCount(0)
  })

  await test.step('keeps another back: only with a reason', async () => {
    await press(page.getByRole('link', { name: two }))
    await press(page.getByRole('button', { name: 'Do not send them' }))
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(field).toHaveAccessibleDescription(/Say why/)
    await press(page.getByRole('alert').getByRole('link'))
    await expect(field).toBeFocused()
    await page.keyboard.type(why)
    await press(page.getByRole('button', { name: 'Do not send them' }))
    await expect(page.getByRole('status')).toHaveText('2 letters are not sent.')
  })

  const dropped = { state: 'dropped', held_why: why }
  expect(await statesOf(ids)).toEqual([
    ...[{ state: 'queued', held_why: null }, dropped, dropped],
  ])
})

test('a campaigner changes a limit of letters by keyboard', async ({
  page,
  context,
}) => {
  await context.addCookies([(await deskPerson('editor')).browserCookie])
  const cap = page.getByLabel('On one day')
  const save = page.getByRole('button', { name: 'Save the limits' })
  const press = pressingOn(page)
  await page.goto('/desk/letters/settings')
  const usual = Number(await cap.inputValue())

  await tabTo(page, cap)
  await page.keyboard.type('a few')
  await press(save)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(cap).toHaveAccessibleDescription(/Give a whole number from/)
  await expect(cap).toHaveValue('a few')

  await press(page.getByRole('alert').getByRole('link'))
  await expect(cap).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(String(usual + 1))
  await press(save)
  await expect(page.getByRole('status')).toContainText('Changed.')
  await expect(cap).toHaveValue(String(usual + 1))
})

// While they are stopped nobody gets one: it runs when all others are done.
test('a campaigner stops letters, and lets them go on @alone', async ({
  page,
  context,
  browser,
}) => {
  await context.addCookies([(await deskPerson('moderator')).browserCookie])
  const letters = page.locator('#letters')
  const visitor = await visitorBeside(browser, 'Nawal Šimić')
  const told = visitor.page.getByText(visitor.t('write.send.stopped'))

  await page.goto('/desk/letters')
  await page.getByRole('link', { name: 'Stop all letters' }).click()
  await letters.getByLabel('Why it is stopped').fill(why)
  await letters.getByRole('button', { name: 'Stop letters' }).click()
  try {
    await expect(letters).toContainText(why)
    await visitor.page.goto(SAFE.path)
    await expect(told).toBeVisible()
    await page.goto('/desk/letters')
    await expect(page.getByText('All letters are stopped since')).toBeVisible()
  } finally {
    await page.goto('/desk/switches')
    await letters.getByRole('button', { name: 'Let letters go on' }).click()
  }
  await expect(page.getByRole('status')).toContainText('It goes on.')
  await visitor.page.reload()
  await expect(told).toHaveCount(0)
  await visitor.page.context().close()
})

/**
 * Letters that wait for a person, one to each of these; those to one person are
 * alike. None of them ever goes out: the list that they are in is too old.
 */
function holdLetters(names: string[]): Promise<string[]> {
  return usingDatabase(async ({ db }) => {
    const members = [...new Set(names)].map((name) => ({ name }))
    const given = { country: 'SM', asOf: '2020-01-01', members }
    const chamber = await insertChamber({ db }, given)
    const petition = await db
      .selectFrom('petition')
      .select('id')
      .where('slug', '=', SLUG)
      .executeTakeFirstOrThrow()
    const at = new Date()
    const rows = names.map((wanted) => {
      const { id, mailTo } = chamber.members.find(
        ({ name }) => name === wanted,
      )!
      return {
        id: randomUUID(),
        letter_id: null,
        petition_id: petition.id,
        lawmaker_id: id,
        country: 'SM',
        mailbox: mailTo!,
        domain: 'parliament.example',
        supporter_hash: randomBytes(32),
        fingerprint: '5',
        state: 'held' as const,
        held_why: 'alike',
        return_tag: null,
        next_try_at: at,
        created_at: at,
      }
    })
    await db.insertInto('delivery').values(rows).execute()
    return rows.map(({ id }) => id)
  })
}

function statesOf(ids: string[]) {
  return usingDatabase(async ({ db }) => {
    const rows = await db
      .selectFrom('delivery')
      .select(['id', 'state', 'held_why'])
      .where('id', 'in', ids)
      .execute()
    return ids.map((wanted) => {
      const { id: _, ...row } = rows.find(({ id }) => id === wanted)!
      return row
    })
  })
}

/** Goes to a link or a button by Tab, and presses Enter. */
function pressingOn(page: Page) {
  return async (wanted: Locator) => {
    await tabTo(page, wanted)
    await page.keyboard.press('Enter')
  }
}
