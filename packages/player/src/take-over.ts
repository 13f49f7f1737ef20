import type { Fact, Facts } from '@guidetree/core/runtime'

/** What a page gives to the guide that it opens next in this tab: facts of a case, personal ones too. */
export interface HandOver {
  guide: string
  facts: Facts
  /** What the facts are called: the guide may leave that to guides that it leads to. */
  declared: readonly Fact[]
}

/** Where `handOver` puts it; written there too, for a name that both import would be a file of its own. */
const key = 'guidetree:case'

/** Returns what was handed over, once: nothing of it is kept, whichever guide it was for. */
export function takeOver(): HandOver | undefined {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const given = JSON.parse(text ?? 'null') as Partial<HandOver> | null
    if (given?.guide === undefined || !given.facts) return undefined
    return { guide: given.guide, facts: given.facts, declared: given.declared ?? [] }
  } catch {
    return undefined
  }
}
