import fc from 'fast-check'

/** What a value is replaced by: wrong types, names that objects know, numbers without end, long text, deep nesting. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    '__proto__',
    'constructor',
    'toString',
    0,
    -1,
    1e308,
    -0,
    5e-324,
    Number.NaN,
    Infinity,
    [],
    {},
  ),
  fc.constant(JSON.parse('{"__proto__": {"facts": 1}, "constructor": 1}')),
  fc.constant(Array.from({ length: 400 }).reduce<unknown>((inner) => ['not', inner], true)),
  fc.constant('x'.repeat(5_000)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
)

/** Copies of a JSON value in which some places hold something else, are gone, or hold what stands at another place. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({
    place: fc.nat(),
    how: fc.constantFrom('replace', 'delete', 'copy', 'rename'),
    other: fc.nat(),
    by: strange,
  })
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = { root: structuredClone(value) }
    for (const { place, how, other, by } of changes) {
      const places = placesIn(copy)
      const [holder, key] = places[place % places.length]!
      const [from, name] = places[other % places.length]!
      if (how === 'replace') put(holder, key, structuredClone(by))
      else if (how === 'copy') put(holder, key, structuredClone(from[name]))
      else {
        const before = holder[key]
        if (Array.isArray(holder)) holder.splice(Number(key), 1)
        else delete holder[key]
        if (how === 'rename') put(holder, name, before)
      }
      if (!('root' in copy)) return undefined
    }
    return copy.root
  })
}

type Holder = Record<string, unknown>

function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

function placesIn(value: unknown): [Holder, string][] {
  const found: [Holder, string][] = []
  const open: unknown[] = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const key of Object.keys(next)) {
      found.push([next as Holder, key])
      open.push((next as Holder)[key])
    }
  }
  return found
}
