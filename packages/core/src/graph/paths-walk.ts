import type { Facts, Value } from '../runtime/types.ts'
import type { Candidates } from './paths-candidates.ts'
import type { Program, ProgramStep, Way } from './paths-program.ts'
import { readsOf } from './paths-reads.ts'
import type { Code } from '../runtime/code.ts'
import { choose, forget, give, meets, split } from './paths-worlds.ts'
import type { Reader, World } from './paths-worlds.ts'

/** A place in the search for ways: how a case came here, and all the worlds in which it can. Never changed. */
export interface Node {
  frame: Frame
  step: ProgramStep
  /** Facts told but not read yet, by name: where they were told. */
  open: ReadonlyMap<string, string>
  worlds: readonly World[]
  entries: Chain<Entry>
  /** Keys of the ways taken. */
  ways: Chain<string>
  actions: Chain<string>
  /** What happened last; a finished node stands at its outcome. */
  finished?: true
}

/** A guide at hand; `caller` waits for it. */
interface Frame {
  caller?: { frame: Frame; step: ProgramStep }
  depth: number
  /** Steps that were entered. */
  visited: ReadonlySet<string>
  /** Ways that led back to a step entered before. Each may do so once: a loop is taken once. */
  looped: ReadonlySet<string>
}

/** What a person does: an answer, or a form whose facts have these slots. */
export interface Entry {
  guide: string
  step: string
  answer?: string
  slots?: readonly { fact: string; slot: string }[]
}

/** A list that shares its beginning with others. */
export type Chain<T> = { last: T; before: Chain<T>; length: number } | undefined

/** What the search knows of the guides that it walks. */
export interface Walker {
  programs: ReadonlyMap<string, Program>
  candidates: Candidates
  /** Facts that a host may give at the start. */
  hostFacts: ReadonlySet<string>
  at: string
}

const mostCalls = 64

/** Returns the node in which a case of `guide` begins. */
export function beginning(walker: Walker, guide: string, facts: Facts): Node | undefined {
  const open = new Map([...walker.hostFacts].map((fact) => [fact, `start/${fact}`]))
  const worlds = [{ facts, chosen: undefined }]
  const program = walker.programs.get(guide)
  const step = program?.steps.get(program.start)
  return step && { frame: newFrame(step), step, open, worlds, entries: undefined, ways: undefined, actions: undefined }
}

/** Returns every way that a case at `node` can go on, one person's answer or one automatic step further. */
export function successors(walker: Walker, node: Node): Node[] {
  const { once } = node.step
  if (once === undefined) return perform(walker, node)
  const ready = reveal(walker, node, once.when, once.fact)
  const read = readerOf(walker, ready)
  const [passing, asking] = split(
    ready.worlds,
    (world) => Object.hasOwn(world.facts, once.fact) && meets(world, once.when, read),
  )
  const passed = passing.length > 0 ? passBy(walker, { ...ready, worlds: passing }) : []
  return asking.length > 0 ? [...perform(walker, { ...ready, worlds: asking }), ...passed] : passed
}

/** Returns a chain as a list, first things first. */
export function listOf<T>(chain: Chain<T>): T[] {
  const list: T[] = []
  for (let rest = chain; rest; rest = rest.before) list.push(rest.last)
  return list.toReversed()
}

function passBy(walker: Walker, node: Node): Node[] {
  return firstThatHolds(walker, node, node.step.passes)
}

function perform(walker: Walker, node: Node): Node[] {
  let nodes = [node]
  for (const { name, when } of node.step.actions) {
    nodes = nodes.flatMap((now) => {
      const ready = reveal(walker, now, when)
      const [does, doesNot] = split(ready.worlds, (world) => meets(world, when, readerOf(walker, ready)))
      const done = { ...ready, worlds: does, actions: link(ready.actions, name) }
      return [done, { ...ready, worlds: doesNot }].filter(({ worlds }) => worlds.length > 0)
    })
  }
  // What an outcome asks only fills the case record: the way ends without it.
  const forms = node.step.outcome ? nodes : nodes.flatMap((now) => fillForm(walker, now))
  return forms.flatMap((now) => goOn(walker, now))
}

/** Returns the node once for each set of inputs that may be asked, with their facts told and open. */
function fillForm(walker: Walker, node: Node): Node[] {
  let forms = [{ node, slots: [] as { fact: string; slot: string }[] }]
  for (const { fact, once, when } of node.step.inputs) {
    forms = forms.flatMap((form) => {
      const ready = reveal(walker, form.node, when, once ? fact : undefined)
      const read = readerOf(walker, ready)
      const known = (world: World): boolean =>
        once === true && (Object.hasOwn(world.facts, fact) || ready.open.has(fact))
      const [asked, skipped] = split(ready.worlds, (world) => !known(world) && meets(world, when, read))
      const slot = `${ready.entries?.length ?? 0}/${fact}`
      const open = new Map(ready.open).set(fact, slot)
      const asking = { node: { ...ready, open, worlds: forget(asked, fact) }, slots: [...form.slots, { fact, slot }] }
      return [asking, { node: { ...ready, worlds: skipped }, slots: form.slots }].filter(
        (made) => made.node.worlds.length > 0,
      )
    })
  }
  return forms.map((form) => (form.slots.length === 0 ? form.node : told(form.node, form.slots)))
}

function told(node: Node, slots: Entry['slots']): Node {
  const { guide, id: step } = node.step
  return { ...node, entries: link(node.entries, { guide, step, slots }) }
}

function goOn(walker: Walker, node: Node): Node[] {
  const { step } = node
  if (step.call) return call(walker, node, step.call)
  if (step.outcome) return end(walker, node, step.outcome)
  return [...step.answers.flatMap((way) => answer(walker, node, way)), ...firstThatHolds(walker, node, step.automatic)]
}

function call(walker: Walker, node: Node, to: NonNullable<ProgramStep['call']>): Node[] {
  const step = stepAt(walker, to)
  if (!step || node.frame.depth > mostCalls) return []
  const caller = { frame: node.frame, step: node.step }
  return [{ ...node, step, frame: { ...newFrame(step), caller, depth: node.frame.depth + 1 } }]
}

function end(walker: Walker, node: Node, outcome: Value): Node[] {
  const { caller } = node.frame
  if (!caller) return [{ ...node, finished: true }]
  const worlds = node.worlds.map((world) => ({ ...world, facts: { ...world.facts, outcome } }))
  return firstThatHolds(walker, { ...node, frame: caller.frame, step: caller.step, worlds }, caller.step.automatic)
}

function answer(walker: Walker, node: Node, way: Way): Node[] {
  const ready = reveal(walker, node, way.when)
  const [worlds] = split(ready.worlds, (world) => meets(world, way.when, readerOf(walker, ready)))
  if (worlds.length === 0) return []
  const entry = { guide: node.step.guide, step: node.step.id, answer: way.answer }
  return take(walker, { ...ready, worlds, entries: link(node.entries, entry) }, way)
}

/** Returns the node after each of `ways` that is the first to hold in some world. */
function firstThatHolds(walker: Walker, node: Node, ways: readonly Way[]): Node[] {
  const found: Node[] = []
  let rest = node
  for (const way of ways) {
    rest = reveal(walker, rest, way.when)
    const [here, further] = split(rest.worlds, (world) => meets(world, way.when, readerOf(walker, rest)))
    if (here.length > 0) found.push(...take(walker, { ...rest, worlds: here }, way))
    if (further.length === 0) break
    rest = { ...rest, worlds: further }
  }
  return found
}

function take(walker: Walker, node: Node, way: Way): Node[] {
  const step = stepAt(walker, way.to)
  const frame = step && move(node.frame, way, step)
  if (!frame) return []
  let ready = node
  for (const { code } of way.gives) ready = reveal(walker, ready, code)
  const worlds = give(ready.worlds, way.gives, readerOf(walker, ready))
  const open = new Map([...ready.open].filter(([fact]) => !way.gives.some((given) => given.fact === fact)))
  return [{ ...ready, step, frame, worlds, open, ways: link(ready.ways, way.key) }]
}

/** Returns the frame after `way` led to `step`; nothing where it would go round the same loop again. */
function move(frame: Frame, way: Way, step: ProgramStep): Frame | undefined {
  const place = placeOf(step)
  if (!frame.visited.has(place)) return { ...frame, visited: new Set(frame.visited).add(place) }
  return frame.looped.has(way.key) ? undefined : { ...frame, looped: new Set(frame.looped).add(way.key) }
}

function newFrame(step: ProgramStep): Frame {
  return { depth: 1, visited: new Set([placeOf(step)]), looped: new Set() }
}

function placeOf({ guide, id }: ProgramStep): string {
  return `${guide}#${id}`
}

/** Returns the step that a way or a call leads to. */
export function stepAt({ programs }: Walker, to: { guide: string; step?: string }): ProgramStep | undefined {
  const program = programs.get(to.guide)
  return program?.steps.get(to.step ?? program.start)
}

/** Returns `node` with a value chosen, in every world, for each open fact that `code` reads. */
function reveal(walker: Walker, node: Node, code: Code | undefined, ...more: (string | undefined)[]): Node {
  let { worlds, open } = node
  for (const fact of [...readsOf(code), ...more]) {
    const slot = fact === undefined ? undefined : open.get(fact)
    if (fact === undefined || slot === undefined) continue
    const values = walker.candidates.get(fact) ?? []
    worlds = choose(worlds, fact, slot, slot.startsWith('start/') ? [undefined, ...values] : values)
    open = new Map(open)
    ;(open as Map<string, string>).delete(fact)
  }
  return worlds === node.worlds ? node : { ...node, worlds, open }
}

function readerOf(walker: Walker, { step }: Node): Reader {
  const defaults = walker.programs.get(step.guide)?.defaults
  return (facts) => ({ facts: defaults ? { ...defaults, ...facts } : facts, at: walker.at })
}

function link<T>(before: Chain<T>, last: T): Chain<T> {
  return { last, before, length: (before?.length ?? 0) + 1 }
}
