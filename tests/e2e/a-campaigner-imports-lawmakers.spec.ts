import { DESK, deskPerson, expect, test } from '#tests/support/e2e-desk.ts'

const table = [
  'id,name,area,email,start',
  `a,Anna Ünal,Vaduz,anna@parliament.example,${new Date().getUTCFullYear()}`,
  'b,Beat Muster,Schaan,beat(at)parliament.example,',
].join('\n')

const fileOf = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(text) },
})

test('a campaigner imports a list and mends an address', async ({
  context,
  page,
}) => {
  const { browserCookie } = await deskPerson('editor')
  await context.addCookies([browserCookie])
  await page.goto(`${DESK}/desk/lawmakers`)
  await page.getByRole('link', { name: 'Import a list' }).click()

  const files = page.getByLabel('File or files')
  await files.setInputFiles(fileOf('list.csv', 'id,name\na,"Anna\n'))
  await page.getByLabel('Country').selectOption('LI')
  await page.getByLabel('Who published it').fill('Landtag')
  await page.getByLabel('Licence').fill('CC0 1.0')
  await page.getByText('If the list does not say it').click()
  await page.getByLabel(/^Chamber/).fill('Landtag')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'list.csv, line 2: A quotation mark',
  )
  await expect(page.getByLabel('Who published it')).toHaveValue('Landtag')

  await files.setInputFiles(fileOf('list.csv', table))
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(
    page.getByRole('heading', { name: 'What this list would change' }),
  ).toBeVisible()
  await expect(
    page.getByText('“beat(at)parliament.example” holds no @.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Import this list' }).click()
  await expect(page.getByRole('status')).toHaveText('The list was imported.')

  await page.getByRole('link', { name: 'Landtag' }).click()
  await page.getByLabel('Find somebody in this chamber').fill('muster')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'Beat Muster' }).click()
  await page.getByLabel('Address that goes before').fill('beat@landtag.example')
  await page.getByRole('button', { name: 'Save the address' }).click()
  await expect(page.getByRole('table')).toContainText(
    'beat@landtag.example (letters go here)',
  )
})
