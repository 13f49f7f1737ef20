import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownWhere, knownWhereNot } from '../../src/check/flow/implied.ts'
import { canBe } from '../../src/check/flow/values.ts'
import { lowerCondition, parseExpression, typeExpression, type Scope } from '../../src/expression/index.ts'
import { holds } from '../../src/runtime/evaluate.ts'
import type { Fact, Value } from '../../src/runtime/types.ts'

const facts: Fact[] = [
  { name: 'a', label: 'A', type: 'boolean' },
  { name: 'b', label: 'B', type: 'boolean' },
  { name: 'n', label: 'N', type: 'number' },
  { name: 'm', label: 'M', type: 'number' },
  { name: 'c', label: 'C', type: 'choice', options: ['x', 'y', 'z'].map((id) => ({ id, label: id })) },
]
const bare: Scope = { facts: new Map(facts.map((fact) => [fact.name, fact])), conditions: new Map() }
const scope: Scope = {
  facts: bare.facts,
  conditions: new Map([
    ['big', expressionOf('n > 1')],
    ['odd', expressionOf('not(known(m)) or c = "x"')],
  ]),
}

function expressionOf(value: string) {
  const start = { line: 1, column: 1, offset: 0 }
  const { expression } = parseExpression({ value, position: { start, end: start } })
  if (!expression) throw new Error(`Expected an expression, found ${value}`)
  return expression
}

const { text: texts } = fc.letrec<{ text: string; number: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('n', 'm', '1', '2'),
    fc.tuple(tie('number'), tie('number')).map(([l, r]) => `(${l} + ${r})`),
    fc.tuple(tie('text'), tie('number'), tie('number')).map(([i, t, e]) => `(if ${i} then ${t} else ${e})`),
  ),
  text: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom(
      'a',
      'b',
      'big',
      'odd',
      'known(n)',
      'known(c)',
      'c = "x"',
      'c != "y"',
      'c in ("x", "z")',
      'a = true',
      'b != false',
    ),
    fc.tuple(tie('number'), fc.constantFrom('=', '<', '>=', '!='), tie('number')).map((parts) => parts.join(' ')),
    fc.tuple(tie('number'), tie('number')).map(([l, r]) => `n between ${l} and ${r}`),
    fc.tuple(tie('number'), tie('number')).map(([l, r]) => `n in (< ${l}, [1..${r}])`),
    tie('text').map((inner) => `not(${inner})`),
    fc.tuple(tie('text'), fc.constantFrom('and', 'or'), tie('text')).map(([l, o, r]) => `(${l}) ${o} (${r})`),
    fc.tuple(tie('text'), tie('text')).map(([l, r]) => `(${l}) = (${r})`),
  ),
}))

const values = fc.record<Record<string, Value>>(
  {
    a: fc.boolean(),
    b: fc.boolean(),
    n: fc.integer({ min: 0, max: 3 }),
    m: fc.integer({ min: 0, max: 3 }),
    c: fc.constantFrom('x', 'y', 'z'),
  },
  { requiredKeys: [] },
)

test('what is said to be known where a condition holds, or does not, is', () => {
  fc.assert(
    fc.property(texts, values, (text, known) => {
      const expression = expressionOf(text)
      fc.pre(typeExpression(expression, scope).problems.length === 0)
      const isTaken = holds(lowerCondition(expression, scope), { facts: known, at: '2026-11-22' })
      const said = isTaken ? knownWhere(expression, scope) : knownWhereNot(expression, scope)
      expect(said.filter((name) => !Object.hasOwn(known, name))).toEqual([])
      const possible = canBe(expression, true, scope, (name) => valuesOf(name, known))
      expect(isTaken && !possible).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

/** The one value that a fact has here, as the bits of `valueFlow`. */
function valuesOf(name: string, known: Record<string, Value>) {
  const fact = scope.facts.get(name)
  if (!fact || fact.type === 'number') return undefined
  const options = fact.type === 'boolean' ? ['true', 'false'] : fact.options!.map((option) => option.id)
  return { fact, values: Object.hasOwn(known, name) ? 2n << BigInt(options.indexOf(String(known[name]))) : 1n }
}
