import { literalValue, lower } from '../expression/index.ts'
import type { Expression } from '../expression/ast.ts'
import type { KnowledgeBase } from '../knowledge-base.ts'
import type { Scenario, ScenarioFile, ScenarioItem, Source } from '../model.ts'
import { evaluate, start, tryAnswer } from '../runtime/index.ts'
import type { AnswerProblem, Fact, Reason, Session, Trees, Value } from '../runtime/index.ts'
import { libraryOf } from '../runtime/library.ts'
import { describePlace, describeSession } from './describe.ts'

export interface ScenarioResult {
  path: string
  /** 1-based: of the scenario's heading, or of the item that failed. */
  line: number
  name: string
  guide: string
  passed: boolean
  /** What the scenario wants, in words. */
  expected: string
  /** What happened instead, in words; the outcome where it passed. */
  actual: string
  /** Where the case stood at the end; absent when it could not begin. */
  session?: Session
  /** Where the scenario wants to end. */
  ends?: { guide: string; step: string }
  /** What failed to be told, where it got that far. */
  item?: ScenarioItem
  /** Why that failed, or why the case could not begin, as data for programs that translate the words. */
  why?: ScenarioWhy
}

/** An answer's problem, `no-fact`, an `invalid` value, `faulty-guide`, or `error` with its `problem` in English. */
export type ScenarioWhy = Reason & Partial<Pick<AnswerProblem, 'invalid'>>

/** Returns what became of every scenario of `base`, in the order of the files; `at` is the day that `today()` is. */
export function runScenarios(base: KnowledgeBase, trees: Trees, { at }: { at: string }): ScenarioResult[] {
  return base.scenarios.flatMap((file) =>
    file.scenarios.map((scenario) => runScenario(base, trees, file, scenario, at)),
  )
}

function runScenario(
  base: KnowledgeBase,
  trees: Trees,
  file: ScenarioFile,
  scenario: Scenario,
  at: string,
): ScenarioResult {
  const named = { path: file.path, name: scenario.name.value, guide: file.guide }
  const end = scenario.ends?.to
  const wanted = end?.kind === 'step' ? `ends at ${describePlace(end, file.guide)}` : 'ends somewhere'
  const result = (outcome: Partial<ScenarioResult>): ScenarioResult => ({
    ...named,
    line: scenario.name.position.start.line,
    passed: false,
    expected: wanted,
    actual: '',
    ...(end?.kind === 'step' && { ends: { guide: end.guide, step: end.step } }),
    ...outcome,
  })
  try {
    let session = begin(base, trees, file, scenario, at)
    for (const item of scenario.items) {
      const next = follow(base, session, item)
      if ('actual' in next) return result({ line: lineOf(item), expected: wants(item), item, session, ...next })
      session = next
    }
    const { outcome } = session
    const passed = end?.kind === 'step' && outcome?.guide === end.guide && outcome.step === end.step
    return result({ passed, actual: describeSession(session, file.guide), session })
  } catch (error) {
    const isLeftOut = base.guidesById.has(file.guide) && !libraryOf(trees).byId.has(file.guide)
    const told = isLeftOut ? 'the guide has errors, which `guidetree check` shows' : (error as Error).message
    return result({
      actual: `it cannot begin: ${told}`,
      why: isLeftOut ? { code: 'faulty-guide', params: { guide: file.guide } } : whyOf(error),
    })
  }
}

function begin(base: KnowledgeBase, trees: Trees, file: ScenarioFile, scenario: Scenario, at: string): Session {
  const facts: Record<string, Value> = {}
  for (const given of scenario.given) facts[given.fact.value] = valueOf(base, given, facts, at)
  return start(trees, file.guide, { facts, locale: file.locale, at })
}

/** Returns the session after `item`, or what went wrong. */
function follow(
  base: KnowledgeBase,
  session: Session,
  item: ScenarioItem,
): Session | { actual: string; why?: ScenarioWhy } {
  // An outcome may still ask for the case record.
  if (session.asks.length === 0 && session.status !== 'active')
    return { actual: describeSession(session, session.guide) }
  try {
    const told = item.kind === 'answer' ? item.text.value : factsOf(base, session, item)
    const { session: next, problem } = tryAnswer(session, told)
    if (next) return next
    const place = describePlace({ guide: session.step.guide, step: session.step.id }, session.guide)
    return { actual: `stands at ${place}: ${problem.message}`, why: problem }
  } catch (error) {
    return { actual: (error as Error).message, why: whyOf(error) }
  }
}

/** A fact of a scenario that cannot be told. */
class ToldError extends Error {
  readonly why: ScenarioWhy
  constructor(message: string, why: ScenarioWhy) {
    super(message)
    this.why = why
  }
}

function whyOf(error: unknown): ScenarioWhy {
  return error instanceof ToldError ? error.why : { code: 'error', params: { problem: (error as Error).message } }
}

function factsOf(base: KnowledgeBase, session: Session, item: ScenarioItem & { kind: 'facts' }): Record<string, Value> {
  const { at } = session.trail
  const values = item.facts.map((told) => [told.fact.value, valueOf(base, told, session.facts, at)] as const)
  return Object.fromEntries(values)
}

type Told = { fact: { value: string }; source: Source; expression?: Expression }

/** A value is written as in a table's cell, or as an expression: `paid_on = today() - duration("P10D")`. */
function valueOf(base: KnowledgeBase, told: Told, facts: Readonly<Record<string, Value>>, at: string): Value {
  const name = told.fact.value
  const fact = base.facts.get(name)?.fact
  if (!fact) throw new ToldError(`there is no fact "${name}"`, { code: 'no-fact', params: { name } })
  const literal = literalValue(told.source.value, fact)
  if (literal.error === undefined) return literal.value
  const code = told.expression && lower(told.expression, { facts: factScope(base), conditions: new Map() })
  const value = code === undefined ? undefined : evaluate(code, { facts, at })
  if (value !== undefined) return value
  const message = `${name} = ${told.source.value}: ${literal.error}`
  const params = { name, written: told.source.value }
  throw new ToldError(message, {
    code: 'invalid',
    params,
    invalid: { [name]: { ...literal.problem, message: literal.error } },
  })
}

function factScope(base: KnowledgeBase): ReadonlyMap<string, Fact> {
  return new Map([...base.facts].map(([name, entry]) => [name, entry.fact]))
}

function wants(item: ScenarioItem): string {
  if (item.kind === 'answer') return `answers "${item.text.value}"`
  return `fills in ${item.facts.map(({ fact, source }) => `${fact.value} = ${source.value}`).join(', ')}`
}

function lineOf(item: ScenarioItem): number {
  return (item.kind === 'answer' ? item.text.position : item.position).start.line
}
