import { classify } from './classify.ts'
import { emotionOf } from './emotion.ts'
import { listen } from './listen.ts'
import type { Classification, FiredRule, Model, Suggestion, Triage, TriageOptions } from './model.ts'
import { raise } from './rules.ts'

/**
 * Returns what a customer's message tells: where it belongs, as the likeliest guides with the words that decided, their
 * category, and whether the first can be taken; how severe and urgent it is, which risks it holds, and the facts in it.
 * Nothing that it quotes is personal but the facts themselves. The first message that a model reads takes longer: its
 * examples are laid out then.
 *
 * @example triage(model, 'where is my parcel??').suggestions[0]?.guide // => 'parcel-not-received'
 */
export function triage(model: Model, text: string, options: TriageOptions = {}): Triage {
  const { quotable, facts, masked, fired } = listen(model, text, options)
  const place = withoutFiller(classify(model, quotable), quotable !== text)
  const emotion = emotionOf(model, quotable)
  const all = fired(emotion)
  const rules = (warn: boolean): FiredRule[] =>
    all.flatMap(({ warn: warns, ...rule }) => (warns === warn ? [rule] : []))
  const levels = levelsOf(model, place, all)
  return { ...place, ...(emotion && { emotion }), ...levels, risks: rules(true), raised: rules(false), facts, masked }
}

/** The levels of the guide that comes first, raised by the rules that fired. */
function levelsOf(
  model: Model,
  place: Classification,
  fired: readonly FiredRule[],
): Pick<Triage, 'severity' | 'urgency'> {
  const first = place.verdict === 'none' ? undefined : place.suggestions[0]?.guide
  const guide = model.guides.find(({ id }) => id === first)
  const raised = (start: string | undefined, key: 'severity' | 'urgency'): string | undefined =>
    fired.reduce((level, rule) => raise(model.levels, level, rule[key]), start)
  const severity = raised(guide?.severity, 'severity')
  const urgency = raised(guide?.urgency ?? guide?.severity, 'urgency')
  return { ...(severity !== undefined && { severity }), ...(urgency !== undefined && { urgency }) }
}

/** Where a number was personal, the zeros that it was read as are no words of the customer's. */
function withoutFiller(place: Classification, isFilled: boolean): Classification {
  if (!isFilled) return place
  const suggestions = place.suggestions.map((one): Suggestion => ({
    ...one,
    why: one.why
      .map(({ text, weight }) => ({ text: text.replace(/0{3,}/g, '•••'), weight }))
      .filter(({ text }) => /[^•\s]/.test(text)),
  }))
  return { ...place, suggestions }
}
