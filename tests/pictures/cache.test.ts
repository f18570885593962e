import { expect, test } from 'vitest'
import { createPictures, pictureOf } from '#app/pictures/cache.server.ts'
import { drawPicture, type Picture } from '#app/pictures/draw.server.ts'

const MEGABYTE = 1024 * 1024

function about(headline: string): Picture {
  return { language: 'en', siteName: 'Site', kicker: 'Petition', headline }
}

/** Draws and counts how often, and how many at the same moment. */
function watched(draw = drawPicture) {
  const seen = { drawn: 0, now: 0, most: 0 }
  const pictures = createPictures(async (given) => {
    seen.drawn++
    seen.most = Math.max(seen.most, ++seen.now)
    try {
      return await draw(given)
    } finally {
      seen.now--
    }
  })
  return { seen, pictures }
}

test('the same texts give the same picture, other texts another', async () => {
  const one = await pictureOf(about('One'))
  expect(await pictureOf({ ...about('One') })).toBe(one)
  expect((await pictureOf(about('Two'))).equals(one)).toBe(false)
  expect(one.equals(await drawPicture(about('One')))).toBe(true)
})

test('who asks at the same moment gets what is drawn once', async () => {
  const { seen, pictures } = watched()
  const asked = await Promise.all(
    Array.from({ length: 20 }, () => pictures(about('One'))),
  )
  expect(new Set(asked).size).toBe(1)
  expect(seen.drawn).toBe(1)
})

test('two are drawn at a time, and all of them in the end', async () => {
  const { seen, pictures } = watched()
  const asked = await Promise.all(
    Array.from({ length: 9 }, (_, at) => pictures(about(`Number ${at}`))),
  )
  expect(new Set(asked).size).toBe(9)
  expect(seen).toEqual({ drawn: 9, now: 0, most: 2 })
})

test('what failed is tried again, and holds nobody up', async () => {
  let broken = true
  const { seen, pictures } = watched(async (given) => {
    if (broken) throw new Error('no ink')
    return Buffer.from(given.headline)
  })
  const asked = ['One', 'Two', 'Three', 'Three'].map((text) =>
    pictures(about(text)),
  )
  const ends = await Promise.allSettled(asked)
  expect(ends.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  broken = false
  expect(String(await pictures(about('One')))).toBe('One')
  expect(seen).toMatchObject({ drawn: 4, now: 0 })
})

test('what was asked for least lately goes when room is short', async () => {
  const { seen, pictures } = watched(async () => Buffer.alloc(5 * MEGABYTE))
  const ask = (text: string) => pictures(about(text))
  for (const text of ['One', 'Two', 'Three', 'One', 'Four']) await ask(text)
  expect(seen.drawn).toBe(4)
  await ask('One')
  await ask('Three')
  await ask('Four')
  expect(seen.drawn).toBe(4)
  await ask('Two')
  expect(seen.drawn).toBe(5)
})
