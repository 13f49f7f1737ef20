import fc from 'fast-check'
import { evaluate as feelin } from 'feelin'
import { expect, test } from 'vitest'
import { lower, parseExpression, typeExpression } from '../../src/expression/index.ts'
import {
  add,
  compare,
  decimal,
  divide,
  multiply,
  round,
  significantDigits,
  subtract,
  toText,
  type Decimal,
} from '../../src/runtime/decimal.ts'
import { evaluate } from '../../src/runtime/evaluate.ts'
import type { Facts } from '../../src/runtime/types.ts'
import { scopeOf, source } from './scope.ts'

/** A decimal as an exact fraction: what the decimals are held against. */
type Fraction = [numerator: bigint, denominator: bigint]
const fraction = ({ digits, scale }: Decimal): Fraction => [digits, 10n ** BigInt(scale)]
const same = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => decimal(`${digits}e-${scale}`)!)

test('sums, differences and products are exact', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const [[p, q], [r, s]] = [fraction(a), fraction(b)]
      expect(same(fraction(add(a, b)!), [p * s + r * q, q * s])).toBe(true)
      expect(same(fraction(subtract(a, b)!), [p * s - r * q, q * s])).toBe(true)
      expect(same(fraction(multiply(a, b)!), [p * r, q * s])).toBe(true)
      expect(Math.sign(compare(a, b))).toBe(p * s < r * q ? -1 : p * s > r * q ? 1 : 0)
      expect(decimal(toText(a))).toEqual(a)
    }),
  )
})

test('a quotient is off by less than half of its 34th digit', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const quotient = divide(a, b)
      expect(quotient === undefined).toBe(b.digits === 0n)
      fc.pre(quotient !== undefined)
      const [[p, q], [r, s], [x, y]] = [fraction(a), fraction(b), fraction(quotient!)]
      expect(significantDigits(quotient!)).toBeLessThanOrEqual(34)
      const error = magnitude(p * s * y - x * q * r)
      const unit = magnitude(x * q * r)
      expect(error * 10n ** 33n * 2n <= unit).toBe(true)
    }),
  )
})

test('rounding goes to the nearer, and half away from zero', () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: -3, max: 6 }), (a, places) => {
      const rounded = round(a, decimal(places)!)!
      const unit = places >= 0 ? ([1n, 10n ** BigInt(places)] as Fraction) : ([10n ** BigInt(-places), 1n] as Fraction)
      const [[p, q], [x, y]] = [fraction(a), fraction(rounded)]
      const error = magnitude(p * y - x * q) * 2n * unit[1]
      expect(error <= unit[0] * q * y).toBe(true)
      if (error === unit[0] * q * y) expect(magnitude(x) * q >= magnitude(p) * y).toBe(true)
    }),
  )
})

const scope = scopeOf({
  n: 'number',
  m: 'number',
  p: 'boolean',
  q: 'boolean',
  t: 'text',
  c: 'red|green',
  l: 'many red|green',
  d: 'date',
})
const known = fc.record({
  n: fc.integer({ min: -20, max: 20 }).map((value) => value / 4),
  m: fc.integer({ min: -20, max: 20 }).map((value) => value / 4),
  p: fc.boolean(),
  q: fc.boolean(),
  t: fc.constantFrom('red', 'redder', 'green', ''),
  c: fc.constantFrom('red', 'green'),
  l: fc.subarray(['red', 'green']),
})

/** Expressions of the part that FEEL and this language share, by type. */
const grammar = fc.letrec<{ number: string; boolean: string; text: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('n', 'm', '0', '1', '2.5', '-3', 'count(l)'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(fc.constantFrom('abs', 'floor', 'ceiling'), tie('number')).map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'sum'), tie('number'), tie('number'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie('boolean'), tie('number'), tie('number')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
  ),
  boolean: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('p', 'q', 'true', 'false'),
    fc
      .tuple(tie('number'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('number'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('boolean'), fc.constantFrom('and', 'or'), tie('boolean')).map(([a, word, b]) => `(${a} ${word} ${b})`),
    tie('boolean').map((a) => `not(${a})`),
    fc
      .tuple(tie('number'), fc.integer({ min: -3, max: 0 }), fc.integer({ min: 1, max: 3 }))
      .map(([a, b, c]) => `(${a} between ${b} and ${c})`),
    fc
      .tuple(tie('number'), fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, b, c]) => `(${a} in (${b}, > ${b + c}))`),
    fc
      .tuple(tie('number'), fc.integer({ min: -3, max: 0 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, b, c]) => `(${a} in [${b}..${c}))`),
    fc.constantFrom('(c = "red")', '(c in ("red", "green"))', 'list contains(l, "red")', '(t != "red")'),
    fc.tuple(fc.constantFrom('contains', 'starts with'), tie('text')).map(([name, a]) => `${name}(t, ${a})`),
  ),
  text: fc.constantFrom('"red"', '"der"', '""', 't'),
}))

test('where all facts are known an expression is what FEEL says, through JSON as well', () => {
  fc.assert(
    fc.property(fc.oneof(grammar.boolean, grammar.number), known, (text, facts) => {
      const { expression, problems } = parseExpression(source(text))
      expect(problems).toEqual([])
      expect(typeExpression(expression!, scope).problems).toEqual([])
      const code = JSON.parse(JSON.stringify(lower(expression!, scope)))
      const ours = evaluate(code, { facts: facts as Facts, at: '2026-01-01' })
      const theirs = feelin(text, facts) as unknown
      const value = typeof theirs === 'object' && theirs !== null && 'value' in theirs ? theirs.value : theirs
      if (typeof ours === 'number') expect(ours).toBeCloseTo(value as number, 9)
      else expect(ours).toEqual(value)
    }),
    { numRuns: 300 },
  )
})

test('knowing more never changes what is known', () => {
  fc.assert(
    fc.property(grammar.boolean, known, fc.subarray(['n', 'm', 'p', 'q', 't', 'c', 'l']), (text, facts, left) => {
      const code = lower(parseExpression(source(text)).expression!, scope)
      const some = Object.fromEntries(Object.entries(facts).filter(([name]) => left.includes(name))) as Facts
      const early = evaluate(code, { facts: some, at: '2026-01-01' })
      if (early !== undefined) expect(evaluate(code, { facts: facts as Facts, at: '2026-01-01' })).toEqual(early)
    }),
    { numRuns: 300 },
  )
})

test('no text makes the parser or the type checker throw', () => {
  const pieces = fc.constantFrom(
    ...'n p t c d l ( ) [ ] , .. + - * / = < > <= != and or not if then else between in true "red" 1 2.5 “ ： known today date duration list contains count min sum round \\ \' ` @ \u0000 😀'.split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { expression, problems } = parseExpression(source(text))
      expect(expression === undefined).toBe(problems.length > 0)
      if (!expression) return
      const typed = typeExpression(expression, scope)
      const value = evaluate(lower(expression, scope), { facts: {}, at: '2026-01-01' })
      if (typed.problems.length === 0 && value !== undefined)
        expect(['boolean', 'number', 'string', 'object']).toContain(typeof value)
    }),
    { numRuns: 1_000 },
  )
})

function magnitude(a: bigint): bigint {
  return a < 0n ? -a : a
}
