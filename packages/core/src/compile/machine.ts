import { lowerAssigned, lowerCondition } from '../expression/index.ts'
import type { LinkedGuide, LinkedStep } from '../knowledge-base.ts'
import type { Answer, Answers, Assignment, DecisionTable, Rules } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import type { Facts, MachineConfig, MachineState, Named, Transition, TreeStep, Value } from '../runtime/types.ts'
import { lowerTable } from '../table/index.ts'
import { answerValue } from './step.ts'
import { stateOf, wayOf, type Way } from './target.ts'

/** Returns a guide as an XState machine config of plain JSON: a state for each step, and one for each way to another guide. */
export function compileMachine(guide: LinkedGuide, steps: Readonly<Record<string, TreeStep>>): MachineConfig {
  const jumps = new Map<string, MachineState>()
  const reach = (link: Parameters<typeof wayOf>[1]): string => {
    const way = wayOf(guide, link)
    if (way.guide !== undefined) jumps.set(stateOf(way), jumpState(way.guide, way.step))
    return stateOf(way)
  }
  const states = guide.steps.map((step): [string, MachineState] => [
    step.id.value,
    compileState({ guide, step, reach }, steps[step.id.value]!),
  ])
  return {
    id: guide.id,
    initial: guide.steps[0]?.id.value ?? '',
    context: { guide: guide.id },
    entry: [{ type: 'begin' }],
    states: Object.fromEntries([...states, ...jumps]),
  }
}

/** Returns the values that facts have while nobody said otherwise, where there are any. */
export function defaultsOf(facts: Readonly<Record<string, { default?: Value }>>): Facts | undefined {
  const known = Object.entries(facts).flatMap(([name, fact]): [string, Value][] =>
    fact.default === undefined ? [] : [[name, fact.default]],
  )
  return known.length > 0 ? Object.fromEntries(known) : undefined
}

interface Place {
  guide: LinkedGuide
  step: LinkedStep
  /** The state that a link leads to. */
  reach: (link: Parameters<typeof wayOf>[1]) => string
}

function jumpState(guide: string, step: Way['step']): MachineState {
  return { type: 'final', meta: { jump: { guide, ...(step !== undefined && { step }) } } }
}

function compileState(place: Place, compiled: TreeStep): MachineState {
  const { step } = place
  const ending = step.endings[0]
  const ways: MachineState[] = [
    ending?.kind === 'answers' ? answerState(place, ending) : {},
    ending?.kind === 'rules' ? { always: ruleTransitions(place, ending) } : {},
    ending?.kind === 'table' ? { always: tableTransitions(place, ending) } : {},
    ending?.kind === 'call' ? callState(place, ending.rules) : {},
  ]
  const fills = step.inputs.length > 0 && !step.outcome
  const on: Record<string, readonly Transition[]> = {
    ...(fills && { fill: [{ guard: { type: 'fill' }, actions: [{ type: 'fill' }] }] }),
    ...Object.assign({}, ...ways.map((way) => way.on)),
  }
  const always = ways.flatMap((way) => way.always ?? [])
  return {
    ...(step.outcome && { type: 'final' }),
    entry: entryOf(place, compiled),
    ...(Object.keys(on).length > 0 && { on }),
    ...(always.length > 0 && { always }),
    ...(compiled.outcome && { meta: { outcome: compiled.outcome } }),
  }
}

function entryOf({ guide, step }: Place, compiled: TreeStep): Named[] {
  const inputs = compiled.inputs.map(({ fact, once, when }) => ({
    fact,
    ...(once && { once }),
    ...(when !== undefined && { when }),
  }))
  const answers = step.endings[0]?.kind === 'answers' ? step.endings[0].answers : []
  const once = step.ask?.once && {
    fact: step.ask.fact.value,
    when: ['or', ...answers.map((answer) => isKnown(guide, step, answer))],
  }
  return [
    {
      type: 'enter',
      params: {
        step: step.id.value,
        ...(inputs.length > 0 && { inputs }),
        ...(compiled.call && { calling: true }),
        ...(once && { once }),
      },
    },
    ...compiled.actions.flatMap(({ name, args, when }) =>
      name === undefined
        ? []
        : [
            {
              type: 'do',
              params: { name, ...(Object.keys(args).length > 0 && { args }), ...(when !== undefined && { when }) },
            },
          ],
    ),
    ...compiled.followUps.map((followUp) => ({ type: 'later', params: { ...followUp } })),
  ]
}

/** Returns the code for: the asked fact has this answer's value, and the answer is offered. */
function isKnown(guide: LinkedGuide, step: LinkedStep, answer: Answer): Code {
  const name = step.ask!.fact.value
  const value = answerValue(guide, name, answer.value?.value ?? '')
  const known: Code = ['=', ['fact', name], Array.isArray(value) ? ['list', ...value] : (value as Code)]
  return answer.when?.expression ? ['and', known, lowerCondition(answer.when.expression, guide.scope)] : known
}

function answerState(place: Place, { answers }: Answers): MachineState {
  const { guide, step, reach } = place
  const asked = step.ask?.fact.value
  const ways = answers.map((answer, way): Transition => {
    const id = answer.value?.value ?? ''
    const value = asked === undefined ? {} : { fact: asked, value: answerValue(guide, asked, id) }
    const when = answer.when?.expression && lowerCondition(answer.when.expression, guide.scope)
    const given: Named = Object.keys(value).length > 0 ? { type: 'answer', params: value } : { type: 'answer' }
    return transition(place, reach(answer.link), way, {
      guard: { type: 'answer', params: { answer: id, ...(when !== undefined && { when }) } },
      actions: [given, ...assignments(guide, answer.sets)],
    })
  })
  if (!step.ask?.once) return { on: { answer: ways } }
  const passing = answers.map((answer, way) =>
    transition(place, reach(answer.link), way, {
      guard: { type: 'once', params: { when: isKnown(guide, step, answer) } },
    }),
  )
  return { on: { answer: ways }, always: passing }
}

function ruleTransitions(place: Place, { rules }: Rules): Transition[] {
  return rules.map(({ when, link, sets }, way) => {
    const code = when?.expression && lowerCondition(when.expression, place.guide.scope)
    return transition(place, place.reach(link), way, {
      guard: { type: 'rule', ...(code !== undefined && { params: { when: code } }) },
      actions: assignments(place.guide, sets),
    })
  })
}

function tableTransitions(place: Place, table: DecisionTable): Transition[] {
  const { rows, sets } = lowerTable(table, place.guide.scope)
  return table.rows.map(({ link }, way) =>
    transition(place, place.reach(link), way, {
      guard: { type: 'rule', params: { when: rows[way] } },
      actions: (sets[way] ?? []).map(({ fact, code }) => ({ type: 'set', params: { fact, to: code } })),
    }),
  )
}

function callState(place: Place, rules: Rules | undefined): MachineState {
  return {
    on: { returned: [{ actions: [{ type: 'returned' }] }] },
    always: rules ? ruleTransitions(place, rules) : [],
  }
}

/** A transition that notes which way of its list was taken; one to its own step enters it anew. */
function transition(
  { step }: Place,
  target: string,
  way: number,
  { guard, actions = [] }: { guard: Named; actions?: readonly Named[] },
): Transition {
  return {
    target,
    ...(target === step.id.value && { reenter: true }),
    guard,
    actions: [{ type: 'take', params: { way } }, ...actions],
  }
}

function assignments(guide: LinkedGuide, sets: readonly Assignment[]): Named[] {
  return sets.flatMap(({ fact, expression }) =>
    expression
      ? [
          {
            type: 'set',
            params: { fact: fact.value, to: lowerAssigned(expression, guide.scope, guide.scope.facts.get(fact.value)) },
          },
        ]
      : [],
  )
}
