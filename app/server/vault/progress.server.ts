import { tell } from '../tell.server.ts'

const EVERY_MS = 5_000
const number = new Intl.NumberFormat('en')

export function shown(count: number): string {
  return number.format(count)
}

/** Tells every five seconds how far long work has come. */
export function createProgress() {
  let told = performance.now()
  return (done: number, count: number): void => {
    if (performance.now() - told < EVERY_MS) return
    told = performance.now()
    tell(`${shown(done)} of ${shown(count)} records …`)
  }
}
