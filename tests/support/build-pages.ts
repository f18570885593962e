import { build, isFresh } from '#app/server/build.mjs'

/** The pages that tests of routes ask for, built once for all files. */
export default async function setup(): Promise<void> {
  if (!isFresh()) await build()
}
