import { classify } from './classify.ts'
import type { Model, Triage } from './model.ts'

/**
 * Returns what a customer's message tells: where it belongs, as the likeliest guides with the words that decided, their
 * category, and whether the first can be taken. The first message that a model reads takes longer: its examples are laid
 * out then.
 *
 * @example triage(model, 'where is my parcel??').suggestions[0]?.guide // => 'parcel-not-received'
 */
export function triage(model: Model, text: string): Triage {
  return classify(model, text)
}
