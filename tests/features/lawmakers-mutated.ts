import fc from 'fast-check'

/** The value with something else in one to three places of it. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places: (string | number)[][] = []
  function visit(node: unknown, path: (string | number)[]): void {
    places.push(path)
    if (typeof node !== 'object' || node === null) return
    for (const [key, child] of Object.entries(node))
      visit(child, [...path, key])
  }
  visit(value, [])
  return fc
    .array(fc.tuple(fc.constantFrom(...places), fc.jsonValue()), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce((changed, [path, put]) => {
        const [key, ...rest] = path
        return key === undefined ? put : putAt(changed, [key, ...rest], put)
      }, structuredClone(value)),
    )
}

function putAt(root: unknown, path: (string | number)[], put: unknown) {
  let node = root as Record<string, unknown>
  for (const key of path.slice(0, -1)) {
    const next = node?.[key]
    if (typeof next !== 'object' || next === null) return root
    node = next as Record<string, unknown>
  }
  if (typeof node === 'object' && node !== null) node[path.at(-1)!] = put
  return root
}
