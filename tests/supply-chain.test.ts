import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import lock from '../package-lock.json' with { type: 'json' }
import manifest from '../package.json' with { type: 'json' }

const REGISTRY = 'https://registry.npmjs.org/'

type Package = { resolved?: string; integrity?: string }
const packages = Object.entries(lock.packages as Record<string, Package>)
  // The first is the project itself.
  .filter(([path]) => path !== '')

test('every package is locked by its checksum, and none comes from elsewhere', () => {
  expect(packages.length).toBeGreaterThan(100)
  const odd = packages.filter(
    // Without an address it comes from the registry that npm is set to.
    ([, { resolved = REGISTRY, integrity = '' }]) =>
      !resolved.startsWith(REGISTRY) ||
      !/^sha512-[\w+/]{86}==$/.test(integrity),
  )
  expect(odd).toEqual([])
})

test('no package runs a script when it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
})

test('what is asked for directly is asked for in one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const asked = { ...dependencies, ...devDependencies, ...optionalDependencies }
  const loose = Object.entries(asked).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})
