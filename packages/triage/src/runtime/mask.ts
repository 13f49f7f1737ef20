import type { Span } from './facts.ts'
import type { FoundFact, Label, ModelFact } from './model.ts'

const noName = '[•••]'

/** Returns the label of a rule or fact in a locale, or in the first there is. */
export function labelIn(label: Label, locale: string | undefined): string {
  return typeof label === 'string' ? label : (label[locale ?? ''] ?? Object.values(label)[0] ?? '')
}

/** Returns a message with the label of the fact, in brackets, for everything personal in it. */
export function masked(
  message: string,
  personal: readonly Span[],
  found: readonly FoundFact[],
  nameOf: (fact: string) => string,
): string {
  let text = ''
  let at = 0
  for (const span of personal.toSorted((a, b) => a.start - b.start)) {
    const words = message.slice(span.start, span.end)
    const fact = found.find((each) => each.personal && each.text === words)
    if (span.start >= at) text += message.slice(at, span.start) + (fact ? nameOf(fact.fact) : noName)
    at = Math.max(at, span.end)
  }
  return text + message.slice(at)
}

/** Returns what stands for each fact in a masked message. */
export function masksOf(facts: readonly ModelFact[], locale: string | undefined): (fact: string) => string {
  const labels = new Map(facts.map(({ name, label }) => [name, `[${labelIn(label, locale)}]`]))
  return (fact) => labels.get(fact) ?? noName
}

/** Returns a message of the same length without what is personal: a digit is 0, whatever else is a blank. */
export function blanked(message: string, personal: readonly Span[]): string {
  let text = message
  for (const { start, end } of personal) {
    const filler = text.slice(start, end).replace(/[^\d]/g, ' ').replace(/\d/g, '0')
    text = text.slice(0, start) + filler + text.slice(end)
  }
  return text
}
