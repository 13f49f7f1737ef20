import { expect, test } from 'vitest'
import { phoneTrees } from './phone-trees.ts'
import { call } from './simulator/call.ts'
import { type Fault, faults, faultyWorld } from './simulator/faults.ts'
import { expectedOf } from './simulator/specification.ts'
import type { Caller, Goal, ProblemKind } from './simulator/world.ts'

const kinds: ProblemKind[] = ['no_service', 'mobile_data', 'mms']
const goals: Goal[] = ['signal', 'excellent_speed', 'mms_sent']
/** What a caller with a trouble usually waits for. */
const usualGoal: Record<ProblemKind, Goal> = { no_service: 'signal', mobile_data: 'excellent_speed', mms: 'mms_sent' }

const willing = { travelingAbroad: true, willPay: true, refuelWanted: 2, wantsPlanChange: false }
const unwilling = { travelingAbroad: false, willPay: false, refuelWanted: 0, wantsPlanChange: true }
const tempers: Omit<Caller, 'problemKind' | 'resolvedWhen'>[] = [
  willing,
  unwilling,
  { ...willing, travelingAbroad: false, refuelWanted: 0.5 },
  { ...unwilling, travelingAbroad: true, refuelWanted: 5 },
  { ...willing, refuelWanted: 0 },
  { ...willing, travelingAbroad: false, refuelWanted: 5, wantsPlanChange: true },
]

const trees = phoneTrees()

test.each(kinds)('no fault and every fault alone, for callers about %s, for every goal and temper', (problemKind) => {
  const callers = goals.flatMap((resolvedWhen) => tempers.map((temper) => ({ problemKind, resolvedWhen, ...temper })))
  const atMostOne = [[], ...faults.map((fault) => [fault])]
  expect(callers.flatMap((caller) => atMostOne.flatMap((present) => wrong(caller, present)))).toEqual([])
})

test.each(kinds)('every pair of faults, for callers about %s', (problemKind) => {
  const callers = [willing, unwilling].map((temper) => ({
    problemKind,
    resolvedWhen: usualGoal[problemKind],
    ...temper,
  }))
  const pairs = faults.flatMap((one, index) => faults.slice(index + 1).map((other) => [one, other]))
  const possible = pairs.filter(([one, other]) => one!.group !== other!.group)
  expect(callers.flatMap((caller) => possible.flatMap((pair) => wrong(caller, pair)))).toEqual([])
})

test('three to nine faults at once, drawn by lot', () => {
  const draw = lots(20250225)
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!
  const cases = Array.from({ length: 1000 }, () => {
    const many = Array.from({ length: 3 + draw(7) }, () => pick(faults))
    const caller: Caller = { problemKind: pick(kinds), resolvedWhen: pick(goals), ...pick(tempers) }
    return wrong(caller, [...new Map(many.map((fault) => [fault.group, fault])).values()])
  })
  expect(cases.flat()).toEqual([])
})

/** Returns what is wrong at the end of the call of this caller with these faults: nothing, or one line. */
function wrong(caller: Caller, present: readonly Fault[]): string[] {
  const world = faultyWorld(caller, present)
  const { outcome, repaired } = expectedOf(world)
  const session = call(trees, 'phone-support', world)
  const found = [
    ...(session.status === 'done' ? [] : [`${session.status}: ${session.why}`]),
    ...(session.outcome?.kind === outcome ? [] : [`${session.outcome?.kind}, not ${outcome}`]),
    ...world.violations,
    ...repaired.filter(([, holds]) => !holds(world)).map(([what]) => `not so: ${what}`),
  ]
  const ids = present.map(({ id }) => id).join(' + ') || 'no fault'
  return found.length ? [`${ids}, ${JSON.stringify(caller)}: ${found.join('; ')}`] : []
}

/** Returns a source of whole numbers below a bound, the same in every run. */
function lots(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
