import type { Code, CodeList } from '../../runtime/code.ts'
import { evaluate } from '../../runtime/evaluate.ts'
import type { Fact, Value } from '../../runtime/types.ts'
import { constantValue, isConstant } from '../constant.ts'
import { factsIn, isOrdered, isDate, uses } from './code-facts.ts'
import { pointOf, valuesOf, type Draft, type Kind } from './draft.ts'
import { constant, negation, type Formula, type Test } from './formula.ts'
import { intervalOf, overlap, type Interval } from './interval.ts'
import { readLine } from './linear.ts'
import { isSubsetTest } from './subset-classes.ts'
import { isTextTest } from './text-classes.ts'

/** More combinations of several facts' values than this are not listed. */
const mostCases = 256

/** Takes codes apart into formulas, and notes what they ask about. */
export class TakeApart {
  readonly facts: ReadonlyMap<string, Fact>
  readonly drafts: Map<string, Draft> = new Map()
  /** Conditions are shared between rows, and so are their formulas. */
  readonly #known: Map<Code, Formula> = new Map()

  constructor(facts: ReadonlyMap<string, Fact>) {
    this.facts = facts
  }

  /** Returns boolean code as a formula. */
  formula(code: Code): Formula {
    const known = this.#known.get(code)
    if (known) return known
    const made = this.#make(code)
    if (Array.isArray(code)) this.#known.set(code, made)
    return made
  }

  #make(code: Code): Formula {
    if (!Array.isArray(code)) return constant(typeof code === 'boolean' ? code : undefined)
    const [operator, ...operands] = code as CodeList
    if (operator === 'and' || operator === 'or')
      return { kind: operator, parts: operands.map((part) => this.formula(part)) }
    if (operator === 'not') return negation(this.formula(operands[0]!))
    if (operator === 'sure') return { kind: 'sure', part: this.formula(operands[0]!) }
    if (operator === '!=') return negation(this.formula(['=', ...operands]))
    if (operator === 'if') {
      const [condition, then, otherwise] = operands.map((part) => this.formula(part))
      return { kind: 'if', condition: condition!, yes: then!, no: otherwise! }
    }
    if (operator === 'known')
      return { kind: 'sure', part: this.#test(this.#draftOfFact(String(operands[0])), { kind: 'known' }) }
    return this.#leaf(code)
  }

  #leaf(code: Code): Formula {
    if (isConstant(code)) {
      const value = constantValue(code)
      return constant(typeof value === 'boolean' ? value : undefined)
    }
    const names = [...factsIn(code)]
    const dated = uses(code, 'today')
    const lists = names.map((name) => valuesOf(this.facts.get(name)!))
    const only = names.length === 1 && !dated ? this.facts.get(names[0]!) : undefined
    if (only && (lists[0] || (isText(only) && isTextTest(code)) || (only.many && isSubsetTest(code)))) {
      return this.#test(this.#draftOfFact(only.name), { kind: 'code', code })
    }
    const ordered = this.#orderedTest(code)
    if (ordered) return ordered
    const cases = lists.reduce((product, values) => product * (values?.length ?? Infinity), 1)
    if (!dated && cases <= mostCases) return this.#cases(code, names, lists as Value[][])
    return this.#test(this.#draft(code, 'opaque'), { kind: 'code', code: true })
  }

  /** Every combination of the values of a few facts, each as a case. */
  #cases(code: Code, names: readonly string[], lists: readonly Value[][]): Formula {
    const cases: { yes: Formula[]; no: Formula[] } = { yes: [], no: [] }
    const combinations = lists.reduce<Value[][]>(
      (all, values) => all.flatMap((some) => values.map((value) => [...some, value])),
      [[]],
    )
    for (const combination of combinations) {
      const result = evaluate(code, {
        facts: Object.fromEntries(names.map((name, index) => [name, combination[index]!])),
        at: '',
      })
      if (typeof result !== 'boolean') continue
      const parts = names.map((name, index) => {
        const value = combination[index]!
        const equals: Code = ['=', ['fact', name], (Array.isArray(value) ? ['list', ...value] : value) as Code]
        return this.#test(this.#draftOfFact(name), { kind: 'code', code: equals })
      })
      cases[result ? 'yes' : 'no'].push({ kind: 'and', parts })
    }
    return { kind: 'cases', ...cases }
  }

  /** Comparisons of a number or date: with literals, or of two such values by their difference. */
  #orderedTest(code: Code): Formula | undefined {
    const [operator, left, ...right] = code as unknown as readonly [string, Code, ...Code[]]
    if (left === undefined || right.length === 0) return undefined
    if (operator === 'in') return isOrdered(left, this.facts) ? this.#tests(left, right) : undefined
    if (right.length !== 1 || !Object.hasOwn(mirrored, operator)) return undefined
    const other = right[0]!
    if (isConstant(other)) return isOrdered(left, this.facts) ? this.#tests(left, [[operator, other]]) : undefined
    if (!isOrdered(other, this.facts)) return undefined
    if (isConstant(left)) return this.#tests(other, [[mirrored[operator]!, left]])
    if (!isOrdered(left, this.facts)) return undefined
    const minus = isDate(left, this.facts) ? 'days between' : '-'
    const swap = JSON.stringify(left) > JSON.stringify(other)
    const difference: Code = swap ? [minus, other, left] : [minus, left, other]
    return this.#tests(difference, [[swap ? mirrored[operator]! : operator, 0]])
  }

  #tests(subject: Code, tests: readonly Code[]): Formula | undefined {
    if (Array.isArray(subject) && subject[0] === 'if') {
      const [condition, then, otherwise] = (subject as CodeList).slice(1)
      return this.#make(['if', condition!, ['in', then!, ...tests], ['in', otherwise!, ...tests]])
    }
    const intervals = tests.map((test) => this.#interval(subject, test))
    if (intervals.some((interval) => interval === undefined)) return undefined
    const line = readLine(subject, this.facts)
    const moved = intervals.map((interval) => line?.where(interval!))
    if (line && moved.every((interval) => interval !== undefined)) {
      return this.#test(this.#draftOfFact(line.name), { kind: 'intervals', intervals: moved })
    }
    return this.#test(this.#draft(subject, 'ordered'), { kind: 'intervals', intervals: intervals as Interval[] })
  }

  #interval(subject: Code, test: Code): Interval | undefined {
    const [operator, ...operands] = test as CodeList
    if (operator === 'all') {
      const parts = operands.map((part) => this.#interval(subject, part))
      return parts.reduce((a, b) => (a && b ? overlap(a, b) : undefined))
    }
    const value = constantValue(operands[0]!)
    // A constant of more digits than a JSON number carries is no point that a fact can be at.
    const exact = value !== undefined && evaluate(['=', operands[0]!, value as Code], { facts: {}, at: '' }) === true
    const point = exact ? pointOf(value, subject, this.facts) : undefined
    return point === undefined ? undefined : intervalOf(operator, point)
  }

  #test(draft: Draft, test: Test): Formula {
    draft.tests.push(test)
    return { kind: 'test', dimension: draft.key, test }
  }

  #draftOfFact(name: string): Draft {
    const fact = this.facts.get(name)!
    const kind = valuesOf(fact) ? 'values' : isText(fact) ? 'text' : fact.many ? 'subsets' : 'ordered'
    return this.#draft(['fact', name], kind, fact)
  }

  #draft(code: Code, kind: Kind, fact?: Fact): Draft {
    const key = JSON.stringify(code)
    const draft = this.drafts.get(key) ?? { key, kind, code, tests: [], ...(fact && { fact }) }
    this.drafts.set(key, draft)
    return draft
  }
}

const mirrored: Readonly<Record<string, string>> = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/** An open choice is any id, so it is told apart as text is. */
function isText(fact: Fact): boolean {
  return fact.type === 'text' || (fact.type === 'choice' && !fact.many && !fact.options?.length)
}
