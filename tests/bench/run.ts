import { gzipSync } from 'node:zlib'
import { insertSingly } from './baseline.ts'
import { measureInBrowser } from './browser.ts'
import { type Load, load, post } from './load.ts'
import { openPlace, type Place } from './place.ts'
import { measureSealing } from './vault.ts'
import { readTokens } from './tokens.ts'

const ROUNDS = 3
const PER_ROUND = 12_000
const PAGES = 1_500

/**
 * Speed and size as ratios against a limit taken in the same run: machines
 * differ and are shared, so a bare number says little.
 *
 * `npm run bench -- pages` measures only what a visitor's browser sees.
 */
async function main(): Promise<void> {
  const place = await openPlace()
  try {
    // First, while the database has nothing else to do.
    await measureInBrowser(place)
    if (process.argv[2] !== 'pages') await measureServer(place)
  } finally {
    await place.close()
  }
}

async function measureServer(place: Place): Promise<void> {
  const { rows } = await place.pool.query(
    "select id from petition where slug = 'moratorium'",
  )
  const petitionId = rows[0].id as string
  await sign(place, 32, 3_000)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const limit = await insertSingly(place.pool, petitionId, PER_ROUND)
    console.log(
      `round ${round}: the limit, single inserts: ${Math.round(limit)}/s`,
    )
    for (const connections of [32, 128]) {
      report(
        `signatures, ${connections} connections`,
        await sign(place, connections, PER_ROUND),
        limit,
      )
      report(
        `confirmations, ${connections} connections`,
        await confirm(place, connections),
        limit,
      )
    }
  }
  await measureSealing(place, signs)
  await measurePages(place)
}

function report(what: string, result: Load, limit: number): void {
  const rate = result.answered / result.seconds
  console.log(
    `  ${what}: ${Math.round(rate)}/s, ratio ${(rate / limit).toFixed(2)}, ` +
      `p50 ${result.p50.toFixed(1)} ms, p99 ${result.p99.toFixed(1)} ms, ` +
      JSON.stringify(result.statuses),
  )
}

let person = 0

function sign({ port }: Place, connections: number, count: number) {
  return load(port, connections, signs(count))
}

/** So many people who sign, one after the other. */
function signs(count: number) {
  let left = count
  return () => {
    if (left-- <= 0) return undefined
    person += 1
    return post(
      '/petitions/moratorium/sign',
      `name=Signer+Number+${person}&email=signer-${person}%40example.org&country=GB&postcode=&comment=`,
    )
  }
}

async function confirm(place: Place, connections: number) {
  const tokens = await readTokens(place, PER_ROUND)
  return load(place.port, connections, () => {
    const token = tokens.pop()
    return token === undefined ? undefined : post(`/confirm/${token}`, '')
  })
}

async function measurePages({ port }: Place): Promise<void> {
  for (const path of ['/', '/ar', '/petitions/moratorium']) {
    const address = `http://127.0.0.1:${port}${path}`
    const page = await (await fetch(address)).text()
    const styles = [...page.matchAll(/href="(\/assets\/[^"]+\.css)"/g)]
    const css = await Promise.all(
      styles.map(async ([, href]) =>
        (await fetch(new URL(href!, address))).text(),
      ),
    )
    let left = PAGES
    const { answered, seconds } = await load(port, 32, () =>
      left-- > 0
        ? Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
        : undefined,
    )
    console.log(
      `page ${path}: ${Math.round(answered / seconds)}/s, ` +
        `HTML ${gzipSync(page).length} B gzip (${page.length} B), ` +
        `CSS ${gzipSync(css.join('')).length} B gzip`,
    )
  }
}

await main()
