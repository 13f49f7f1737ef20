import type { Session } from '../runtime/types.ts'

/** Returns a step as a person names it: `#step`, or `guide#step` where it is not of the guide at hand. */
export function describePlace({ guide, step }: { guide: string; step: string }, home: string): string {
  return guide === home ? `#${step}` : `${guide}#${step}`
}

/** Returns where a session stands, in words: its outcome, why it is stuck, or what it waits for. */
export function describeSession(session: Session, home: string): string {
  const { outcome, status, step, asks, why } = session
  if (outcome) return `ends at ${describePlace(outcome, home)}`
  const place = describePlace({ guide: step.guide, step: step.id }, home)
  if (status === 'stuck') return `is stuck at ${place}: ${why ?? 'no way on'}`
  if (step.inputs.length > 0) return `waits at ${place} for ${asks.map(({ fact }) => fact).join(', ')}`
  const answers = step.answers.map(({ id, label }) => (id === label ? id : `${id} (${label})`))
  return `waits at ${place} for an answer: ${answers.join(', ')}`
}
