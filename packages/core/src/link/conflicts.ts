import type { Position } from 'unist'
import type { FactEntry } from '../knowledge-base.ts'
import type { FactDeclaration, Positioned } from '../model.ts'

/** What two declarations of one fact say differently. */
export interface Conflict {
  position: Position
  what: string
  expected?: string[]
}

/** Returns where `second` contradicts what is known of the fact; what it leaves out and its words contradict nothing. */
export function conflictsBetween(known: FactEntry, second: FactDeclaration): Conflict[] {
  const { fact } = known
  if (!known.position) return [{ position: second.name.position, what: 'declaration' }]
  const found: Conflict[] = []
  const compare = (what: string, before: unknown, now: Positioned<unknown> | undefined): void => {
    if (!now || JSON.stringify(before) === JSON.stringify(now.value)) return
    found.push({ position: now.position, what, expected: before === undefined ? undefined : [String(before)] })
  }
  compare('type', fact.type, second.type)
  if (found.length > 0) return found
  compare('`default`', fact.default, second.default)
  compare('`min`', fact.min, second.min)
  compare('`max`', fact.max, second.max)
  compare('`step`', fact.step, second.step)
  compare('`currency`', fact.currency, second.currency)
  compare('`pattern`', fact.pattern, second.pattern)
  if (second.many !== undefined && second.many !== (fact.many ?? false)) {
    found.push({ position: second.name.position, what: '`many`' })
  }
  if (second.personal !== undefined && second.personal !== (fact.personal ?? false)) {
    found.push({ position: second.name.position, what: '`personal`' })
  }
  const options = new Set(fact.options?.map((option) => option.id))
  const extra = second.options?.find((option) => !options.has(option.id.value))
  if (extra) found.push({ position: extra.id.position, what: `option \`${extra.id.value}\`` })
  else if (second.options && second.options.length < options.size) {
    found.push({ position: second.name.position, what: 'shorter list of options' })
  }
  return found
}
