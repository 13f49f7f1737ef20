import { checksum, fromBase64Url } from './base64.ts'
import { version } from './encode-trail.ts'
import { readTrail } from './read-trail.ts'
import { because, sentence } from './reason.ts'
import type { Reason, Trail } from './types.ts'

/** A text that is no trail: its message says why. */
export class TrailError extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(sentence(reason))
    this.name = 'TrailError'
    this.reason = reason
  }
}

const bodyStart = version.length + 7
const longest = 100_000

/** Returns the trail that `text` was encoded from, less personal values. Throws a `TrailError` for anything else. */
export function decodeTrail(text: string): Trail {
  if (typeof text !== 'string' || text.length === 0) throw damaged('it is empty')
  if (text.length > longest) throw damaged('it is too long')
  if (!text.startsWith(version)) throw damaged('it is of another version')
  const [sum, encoded] = [text.slice(version.length, bodyStart), text.slice(bodyStart)]
  const json = checksum(encoded) === sum ? fromBase64Url(encoded) : undefined
  if (json === undefined) throw damaged('it was cut or changed on its way')
  const { trail, problem } = readTrail(unpack(json))
  if (problem) throw new TrailError(problem)
  return trail
}

function unpack(json: string): unknown {
  const [guide, locale, at, facts, personal, ...packed] = parseList(json)
  let current = guide
  let time = at
  const entries = packed.map((item) => {
    const [step, told = 0, other = 0, later = 0, secret = 0] = Array.isArray(item) ? (item as unknown[]) : []
    current = other === 0 ? current : other
    time = later === 0 ? time : from(time, later)
    return {
      guide: current,
      step,
      ...(typeof told === 'string' ? { answer: told } : told === 0 ? {} : { facts: told }),
      ...(later !== 0 && { at: time }),
      ...(secret === 1 && { personal: true }),
    }
  })
  return { format: 1, guide, locale, at, facts, personal, entries }
}

function parseList(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function from(before: unknown, later: unknown): unknown {
  if (typeof later !== 'string' || typeof before !== 'string') return undefined
  if (later.startsWith('=')) return later.slice(1)
  const place = Number.parseInt(later[0] ?? '', 36)
  return before.slice(0, place) + later.slice(1) + before.slice(place + later.length - 1)
}

function damaged(problem: string): TrailError {
  return new TrailError(because('damaged-trail', { problem }))
}
