import { fill, offered, pending } from './context.ts'
import { hereOf, send, type Case, type Here } from './engine.ts'
import { isRecord, own, pick } from './library.ts'
import { because, sentence } from './reason.ts'
import type { Facts, Reason, TrailEntry, TreeAnswer, Value } from './types.ts'
import { messageOf, validate, type ValidationError } from './value.ts'

/** What a session may be told: an answer by value, id or label, or facts by name. */
export type Told = string | number | boolean | Readonly<Record<string, unknown>>

/** Why an answer was not taken: nothing has changed. */
export interface AnswerProblem extends Reason {
  /** The sentence. */
  message: string
  guide: string
  step: string
  /** What would be taken: values of answers, or names of facts. */
  expected: readonly string[]
  /** For `invalid`: what is wrong with each fact. */
  invalid?: Readonly<Record<string, ValidationError & { message: string }>>
}

export type Taken = { state: Case; entry: TrailEntry; problem?: undefined } | { problem: AnswerProblem }

/** Returns the case after it was told `told` at the step at hand, with the trail's entry for it; or the problem. */
export function take(state: Case, told: Told): Taken {
  return guarded(state, () => takeSound(state, told))
}

/** Returns the case after an entry of a trail, which must fit exactly; or why it does not. */
export function retake(state: Case, entry: TrailEntry): Taken {
  return guarded(state, () => retakeSound(state, entry))
}

/** The words of a tree may be damaged although its machine runs. */
function guarded(state: Case, run: () => Taken): Taken {
  try {
    return run()
  } catch (error) {
    return refuse(hereOf(state), 'damaged-tree', String(error), [])
  }
}

function takeSound(state: Case, told: Told): Taken {
  const here = hereOf(state)
  if (!here || state.stuck) return refuse(here, 'stuck', describe(told), [])
  const inputs = pending(here.context)
  if (inputs.length > 0) return fillIn(state, here, told)
  const answers = state.ended ? [] : offered(here.step, here.context)
  if (answers.length === 0) return refuse(here, state.ended ? 'ended' : 'nothing-asked', describe(told), [])
  const chosen = isRecord(told) ? byFact(here, answers, told) : byWord(here, answers, told)
  return 'problem' in chosen ? chosen : choose(state, here, chosen)
}

function retakeSound(state: Case, entry: TrailEntry): Taken {
  const here = hereOf(state)
  if (!here || state.stuck) return refuse(here, 'stuck', '', [])
  if (here.tree.id !== entry.guide || here.id !== entry.step) {
    return refuse(here, state.ended ? 'ended' : 'other-step', '', [])
  }
  if (entry.facts !== undefined) {
    // Nothing is left of an entry whose values were all personal: it is kept, and the form still asks.
    if (Object.keys(entry.facts).length === 0 && pending(here.context).length > 0) return { state, entry }
    return refill(state, here, entry.facts)
  }
  const answers = state.ended ? [] : offered(here.step, here.context)
  if (entry.answer === undefined && entry.personal && answers.length > 0) return { state, entry }
  const chosen = answers.find((answer) => answer.id === entry.answer)
  return chosen
    ? choose(state, here, chosen)
    : refuse(here, 'not-offered', `"${entry.answer ?? ''}"`, answers.map(valueOf))
}

/** As `fillIn`, but nothing may be left over, and the entry stays as it was written. */
function refill(state: Case, here: Here, facts: Facts): Taken {
  const taken = fillIn(state, here, facts)
  if (taken.problem) return taken
  const kept = taken.entry.facts ?? {}
  const left = Object.keys(facts).filter((name) => !Object.hasOwn(kept, name))
  if (left.length > 0) return refuse(here, 'not-asked', left.join(', '), Object.keys(kept))
  return { ...taken, entry: { ...taken.entry, facts } }
}

/** Returns the word by which an answer is told: what a writer gave as its value. */
function valueOf(answer: TreeAnswer): string {
  return answer.id
}

function choose(state: Case, here: Here, answer: TreeAnswer): Taken {
  const next = send(state, { type: 'answer', answer: answer.id })
  if (next.stuck?.code === 'damaged-tree') return refuse(here, 'damaged-tree', String(next.stuck.params['problem']), [])
  if (next.frames.at(-1)?.snapshot === state.frames.at(-1)?.snapshot)
    return refuse(here, 'nothing-asked', answer.id, [])
  const personal = here.step.ask !== undefined && own(here.tree.facts, here.step.ask)?.personal
  const entry: TrailEntry = { guide: here.tree.id, step: here.id, answer: answer.id }
  return { state: next, entry: personal ? { ...entry, personal: true } : entry }
}

function fillIn(state: Case, here: Here, told: Told): Taken {
  const { context, tree } = here
  const names = pending(context).map((input) => input.fact)
  if (!isRecord(told)) return refuse(here, 'facts-expected', describe(told), names)
  if (Object.keys(told).length === 0) return refuse(here, 'facts-expected', '{}', names)
  const facts: Record<string, Value> = {}
  const invalid: Record<string, ValidationError & { message: string }> = {}
  for (const [name, input] of Object.entries(told)) {
    const fact = own(tree.facts, name)
    const { value, error } = fact ? validate(fact, input) : {}
    if (error) invalid[name] = { ...error, message: messageOf(error) }
    else if (value !== undefined) facts[name] = value
  }
  const filled = fill(context, facts)
  const taken = filled.filled.slice(context.filled.length)
  const extra = Object.keys(told).filter((name) => !taken.includes(name) && !names.includes(name))
  if (extra.length > 0) return refuse(here, 'not-asked', extra.join(', '), names)
  if (Object.keys(invalid).length > 0) {
    const problem = Object.values(invalid)
      .map(({ message }) => message)
      .join(' ')
    return refuse(here, 'invalid', problem, names, { invalid })
  }
  const kept = pick(facts, (name) => taken.includes(name))
  const entry: TrailEntry = { guide: tree.id, step: here.id, facts: kept }
  return { state: state.ended ? noted(state, filled) : send(state, { type: 'fill', facts: kept }), entry }
}

/** What is filled in at an outcome goes no further than the case record: the machine has ended. */
function noted(state: Case, context: Here['context']): Case {
  const { tree, snapshot } = state.frames.at(-1)!
  return { ...state, frames: [{ tree, snapshot: { ...snapshot, context } as typeof snapshot }] }
}

/** At a question that asks F, `{F: value}` is the answer with that value; JSON's booleans are `yes` and `no`. */
function byFact(here: Here, answers: readonly TreeAnswer[], told: Readonly<Record<string, unknown>>): Choice {
  const { ask } = here.step
  const given = Object.keys(told)
  if (ask === undefined) return refuse(here, 'answer-expected', given.join(', ') || '{}', answers.map(valueOf))
  const extra = given.filter((name) => name !== ask)
  if (extra.length > 0 || given.length === 0) return refuse(here, 'not-asked', extra.join(', ') || '{}', [ask])
  const input = told[ask]
  const fact = own(here.tree.facts, ask)
  const value = fact ? (validate(fact, input).value ?? input) : input
  const chosen = answers.find((answer) => same(answer.value, value)) ?? answers.find((answer) => answer.id === value)
  return chosen ?? refuse(here, 'not-offered', describe(input), answers.map(valueOf))
}

function byWord(here: Here, answers: readonly TreeAnswer[], told: string | number | boolean): Choice {
  const word = typeof told === 'boolean' ? (told ? 'yes' : 'no') : String(told).normalize('NFC').trim()
  const tests: readonly ((answer: TreeAnswer) => boolean)[] = [
    (answer) => same(answer.value, told) || answer.value === word,
    (answer) => answer.id === word,
    (answer) => answer.label === word,
    (answer) => fold(answer.label) === fold(word) || fold(answer.id) === fold(word),
  ]
  for (const test of tests) {
    const found = answers.find(test)
    if (found) return found
  }
  return refuse(here, 'not-offered', describe(told), answers.map(valueOf), {
    words: answers.map((answer) => `${answer.id} (${answer.label})`),
  })
}

type Choice = TreeAnswer | { problem: AnswerProblem }

function refuse(
  here: Here | undefined,
  code: Parameters<typeof because>[0],
  given: string,
  expected: readonly string[],
  { invalid, words = expected }: { invalid?: AnswerProblem['invalid']; words?: readonly string[] } = {},
): { problem: AnswerProblem } {
  const place = { guide: here?.tree.id ?? '', step: here?.id ?? '' }
  const reason = because(code, { ...place, given, problem: given, expected: words.join(', ') })
  return { problem: { ...reason, ...place, message: sentence(reason), expected, ...(invalid && { invalid }) } }
}

function describe(told: unknown): string {
  const text = isRecord(told) ? Object.keys(told).join(', ') : (JSON.stringify(told) ?? String(told))
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

function same(a: Value | undefined, b: unknown): boolean {
  return a !== undefined && (a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b)))
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}
