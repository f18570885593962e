import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { nothing, storedRows } from '#tests/support/stored.ts'
import { post, postText, typed } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const web = useWeb(services)
let path: string
beforeAll(async () => {
  path = `/petitions/${(await insertPetition(services)).slug}/sign`
})

/** Sends so much of a whole request, then goes. */
async function sendAndGo(text: string): Promise<void> {
  const { hostname, port } = new URL(web.origin)
  const socket = connect(Number(port), hostname)
  await new Promise((resolve) => socket.on('connect', resolve))
  socket.write(text)
  await wait(60)
  socket.resetAndDestroy()
  await wait(60)
}

describe('somebody who hangs up', () => {
  const cuts: [string, (whole: string) => string][] = [
    ['in the head', (whole) => whole.slice(0, 40)],
    [
      'before the body',
      (whole) => whole.slice(0, whole.indexOf('\r\n\r\n') + 4),
    ],
    ['in the body', (whole) => whole.slice(0, -9)],
    ['one byte before its end', (whole) => whole.slice(0, -1)],
  ]

  test.each(cuts)('%s signs nothing and is no fault', async (_, cut) => {
    await sendAndGo(cut(postText(web.origin, path, typed())))
    expect(await storedRows(services)).toEqual(nothing)
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  test('while the page is made is no fault', async () => {
    const { host } = new URL(web.origin)
    for (const page of ['/petitions', path.replace('/sign', '')]) {
      const line = `GET ${page} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
      const { hostname, port } = new URL(web.origin)
      const socket = connect(Number(port), hostname)
      socket.write(line.repeat(20), () => socket.resetAndDestroy())
      await wait(200)
    }
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  test('leaves the server to the others', async () => {
    expect((await post(web.origin + path, typed())).status).toBe(303)
  })
})
