import type { Code } from '../runtime/code.ts'
import { evaluate } from '../runtime/evaluate.ts'
import type { Fact, Value } from '../runtime/types.ts'
import { stepOf, validate } from '../runtime/value.ts'
import { samplePattern } from './paths-pattern.ts'
import { isList, readsOf } from './paths-reads.ts'

/** Values worth trying, by fact: at least one on each side of every line that a decision draws. */
export type Candidates = ReadonlyMap<string, readonly Value[]>

/** Returns the values worth trying for each of `facts` where `codes` decide, on the day `at`. */
export function candidatesFor(facts: ReadonlyMap<string, Fact>, codes: Iterable<Code>, at: string): Candidates {
  const constants = new Map<string, Set<Value>>()
  for (const code of codes) collect(code, at, constants)
  const entries = [...facts.values()].map(
    (fact) => [fact.name, candidates(fact, constants.get(fact.name) ?? [], at)] as const,
  )
  return new Map(entries)
}

/** Notes for each fact the constants that it meets in one comparison; facts that meet each other share them. */
function collect(code: Code, at: string, constants: Map<string, Set<Value>>): void {
  const facts = readsOf(code)
  if (!isList(code) || facts.length === 0) return
  if (connectives.has(code[0])) {
    for (const operand of code.slice(1)) collect(operand, at, constants)
    return
  }
  const met = constantsIn(code, at)
  for (const fact of facts) {
    const known = constants.get(fact) ?? new Set()
    for (const value of met) known.add(value)
    constants.set(fact, known)
  }
}

const connectives: ReadonlySet<string> = new Set(['and', 'or', 'not', 'sure', 'if'])

function constantsIn(code: Code, at: string): Value[] {
  if (isList(code) && (code[0] === 'fact' || code[0] === 'known')) return []
  if (readsOf(code).length === 0) {
    const value = evaluate(code, { facts: {}, at })
    const inner = isList(code) ? code.slice(1).flatMap((operand) => constantsIn(operand, at)) : []
    return value === undefined ? inner : [value, ...inner]
  }
  return isList(code) ? code.slice(1).flatMap((operand) => constantsIn(operand, at)) : []
}

function candidates(fact: Fact, constants: Iterable<Value>, at: string): Value[] {
  const tried = makers[fact.type](fact, [...constants], at)
  const valid = tried.map((value) => validate(fact, value).value).filter((value) => value !== undefined)
  return [...new Map(valid.map((value) => [JSON.stringify(value), value])).values()]
}

type Maker = (fact: Fact, constants: readonly Value[], at: string) => unknown[]

const makers: Readonly<Record<Fact['type'], Maker>> = {
  boolean: () => [true, false],
  choice: choices,
  number: (fact, constants) => numbers(fact, constants),
  money: (fact, constants) => numbers(fact, constants),
  date: dates,
  text: texts,
}

function choices({ options = [], many }: Fact, constants: readonly Value[]): unknown[] {
  const ids = options.length > 0 ? options.map(({ id }) => id) : constants.filter((value) => typeof value === 'string')
  if (!many) return ids
  const pairs = ids.slice(0, 6).flatMap((left, index) => ids.slice(index + 1, 6).map((right) => [left, right]))
  return [...ids.map((id) => [id]), [], ids, ...pairs]
}

function numbers(fact: Fact, constants: readonly Value[]): number[] {
  const lines = constants.filter((value) => typeof value === 'number')
  const ends = [fact.min, fact.max].filter((value) => typeof value === 'number')
  const stride = Math.max(stepOf(fact) ?? 0, 0) || undefined
  const first = typeof fact.min === 'number' ? fact.min : typeof fact.max === 'number' ? fact.max : 1
  return [...between([...lines, ...ends], stride), first, first + (stride ?? 1), 0, 1, 2, 10, 100]
}

/** Returns each line, and a point on either side of it; a point between two lines lies between them. */
function between(lines: readonly number[], stride: number | undefined): number[] {
  const sorted = [...new Set(lines)].toSorted((left, right) => left - right)
  return sorted.flatMap((line, index) => {
    const next = sorted[index + 1]
    const room = next === undefined ? Infinity : next - line
    const above = round(line + (stride ?? (room > 1 ? 1 : room / 2)))
    const below = round(line - (stride ?? 1))
    return index === 0 ? [below, line, above] : [line, above]
  })
}

/** Decimals are exact in guides: 0.1 + 0.2 must not be tried as 0.30000000000000004. */
function round(number: number): number {
  return Number(number.toPrecision(12))
}

function dates({ min, max }: Fact, constants: readonly Value[], at: string): string[] {
  const today = at.slice(0, 10)
  const lines = [today, min, max, ...constants].filter((value) => typeof value === 'string').filter(isDate)
  const days = between(lines.map(toDay), 1)
  return [...days, toDay(today) - 30, toDay(today) - 365, toDay(today) + 30].map(fromDay)
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

const dayLength = 86_400_000

function toDay(date: string): number {
  return Date.parse(date) / dayLength
}

function fromDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

function texts(fact: Fact, constants: readonly Value[]): string[] {
  const lines = constants.filter((value) => typeof value === 'string')
  const samples = fact.pattern === undefined ? ['example'] : samplePattern(fact.pattern)
  return [...samples, ...lines, ...lines.map((line) => `${line}1`), ...lines.map((line) => `1${line}`)]
}
