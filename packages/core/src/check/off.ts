import type { VFileMessage } from 'vfile-message'
import { toMessage } from '../message.ts'
import type { Config } from '../model.ts'
import { problemSeverities } from '../severities.ts'
import { checks } from './checks.ts'
import { suggest } from './suggest.ts'

/**
 * Returns `messages` without those of checks that guidetree.yaml switches off, and with what is wrong in how it does so.
 * What is an error stays one: its guide could fail in the middle of a case. The few errors that a writer may decide on
 * say so in their check.
 */
export function applyOff(messages: readonly VFileMessage[], config: Config): VFileMessage[] {
  if (config.checksOff.size === 0) return [...messages]
  const found: VFileMessage[] = []
  const off = new Set<string>()
  for (const [id, { position }] of config.checksOff) {
    if (!severities.has(id)) {
      const { such, expected } = suggest(id, severities.keys())
      const reason = `Unexpected check \`${id}\`, expected one of docs/checks${such}`
      found.push(toMessage(config.path, { id: 'unknown-check', reason, position, expected }, 'error'))
    } else if (!mayBeOff(id)) {
      const reason = `Unexpected \`${id}\` among the checks that are off, expected it on: what it reports could fail in the middle of a case`
      found.push(toMessage(config.path, { id: 'check-stays-on', reason, position }, 'error'))
    } else off.add(id)
  }
  return [...messages.filter((message) => !off.has(message.ruleId ?? '')), ...found]
}

/** Severity of everything that can be reported, by message id. */
export const severities: ReadonlyMap<string, 'error' | 'warning' | 'info'> = new Map([
  ...Object.entries(problemSeverities),
  ...checks.map((check) => [check.id, check.severity] as const),
  ['unknown-check', 'error'],
  ['check-stays-on', 'error'],
])

function mayBeOff(id: string): boolean {
  return checks.find((check) => check.id === id)?.mayBeOff ?? severities.get(id) !== 'error'
}
