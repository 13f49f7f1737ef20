import type { Facts } from '@guidetree/core/runtime'
import type { Context } from './context.ts'

/** Returns the facts that go along into the guide that is opened; on wish without those that are personal. */
export function alongWith({ reading, carried, mood, words }: Context, personal: boolean): Facts {
  const found = [...carried()].map((place) => reading.facts[place]!).filter((one) => personal || !one.personal)
  const felt = words.moods.some(({ id }) => id === mood)
  return { ...Object.fromEntries(found.map(({ fact, value }) => [fact, value])), ...(felt && { emotion: mood }) }
}
