// Takes each of many locks at the instant when its rivals do, and tells which
// it got: argv is the folder, how many locks, and when to begin.
import { takeLock } from '#db/embedded/lock.server.ts'

/** Apart enough for one to be decided before the next. */
const STEP_MS = 3

const [folder, count, beginAt] = process.argv.slice(2)
const won: number[] = []
for (let round = 0; round < Number(count); round++) {
  const instant = Number(beginAt) + round * STEP_MS
  while (Date.now() < instant);
  if (!('heldBy' in takeLock(`${folder}/${round}`))) won.push(round)
}
process.stdout.write(JSON.stringify(won))
// The numbers of owners that have ended are free to be taken over: stay.
process.stdin.resume()
