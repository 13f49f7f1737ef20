import { isValue } from './facts.ts'
import { isRecord, own } from './library.ts'
import { because } from './reason.ts'
import type { Facts, Reason, Trail, TrailEntry } from './types.ts'

/**
 * Returns what of `given` is a trail, and what was wrong with the rest: a saved trail may come from anywhere. Entries
 * are read up to the first that is none.
 */
export function readTrail(given: unknown): { trail: Trail; problem?: Reason } {
  const problems: string[] = []
  const source = isRecord(given) ? given : {}
  const text = (key: string): string => {
    const value = own(source, key)
    if (typeof value === 'string' && value.length <= 1_000) return value
    problems.push(`"${key}" is not text`)
    return ''
  }
  if (own(source, 'format') !== 1) problems.push('its format is not 1')
  const at = text('at')
  if (!isTime(at)) problems.push('"at" is not a date')
  const facts = readFacts(own(source, 'facts'))
  if (!facts) problems.push('its facts are not values by name')
  const list = own(source, 'entries')
  const entries: TrailEntry[] = []
  for (const item of Array.isArray(list) ? list : []) {
    const entry = readEntry(item)
    if (!entry) break
    entries.push(entry)
  }
  if (!Array.isArray(list) || entries.length < list.length) problems.push(`entry ${entries.length + 1} is not one`)
  const names = own(source, 'personal')
  const personal = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  const guide = text('guide')
  const locale = text('locale')
  const trail: Trail = {
    format: 1,
    guide,
    locale,
    at: isTime(at) ? at : '',
    facts: facts ?? {},
    ...(personal.length > 0 && { personal }),
    entries,
  }
  return problems.length > 0
    ? { trail, problem: because('damaged-trail', { problem: problems.join(', ') }) }
    : { trail }
}

/** Returns whether `text` begins with a date, as `at` must. */
export function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d($|T)/.test(text) && !Number.isNaN(Date.parse(text))
}

function readEntry(given: unknown): TrailEntry | undefined {
  if (!isRecord(given)) return undefined
  const { guide, step, answer, at, personal } = given
  if (typeof guide !== 'string' || typeof step !== 'string') return undefined
  if (answer !== undefined && typeof answer !== 'string') return undefined
  if (at !== undefined && (typeof at !== 'string' || !isTime(at))) return undefined
  const told = own(given, 'facts')
  const facts = told === undefined ? undefined : readFacts(told)
  if (told !== undefined && (!facts || answer !== undefined)) return undefined
  return {
    guide,
    step,
    ...(answer !== undefined && { answer }),
    ...(facts && { facts }),
    ...(at !== undefined && { at }),
    ...(personal === true && { personal }),
  }
}

function readFacts(given: unknown): Facts | undefined {
  if (!isRecord(given)) return undefined
  const entries = Object.entries(given)
  return entries.every(([, value]) => isValue(value)) ? (Object.fromEntries(entries) as Facts) : undefined
}
