import { edges, type LinkedGuide } from '@guidetree/core'

/** Where a walk came by, and the kind of outcome that it ended with, if it ended. */
export interface Walk {
  steps: string[]
  outcome?: string
  /** Every edge taken: `guide#step kind index`. */
  taken: string[]
}

interface Place {
  guide: string
  step: string
  /** Path index of a step that called, and now decides. */
  visit?: number
}

/**
 * Returns the walk that `choose` leads through the guides' edges: it is asked for the index of the way out of the
 * step that was entered as number `visit`. Knows nothing of trees, machines and sessions: it is what they are held against.
 */
export function walk(
  guides: ReadonlyMap<string, LinkedGuide>,
  guide: string,
  choose: (visit: number) => number | undefined,
): Walk {
  const result: Walk = { steps: [], taken: [] }
  const callers: Place[] = []
  let here: Place | undefined = enter({ guide, step: guides.get(guide)!.steps[0]!.id.value })

  function enter({ guide, step }: Place): Place {
    result.steps.push(`${guide}#${step}`)
    return { guide, step }
  }

  for (let count = 0; here && count < 10_000; count++) {
    const { guide, step, visit }: Place = here
    const ways = edges(guides.get(guide)!).filter((edge) => edge.from === step)
    const take = (index: number): (typeof ways)[number] => {
      const edge = ways.find((way) => way.index === index && (way.kind === 'call') === (index === call))
      if (!edge) throw new Error(`${guide}#${step} has no way ${index}`)
      result.taken.push(`${guide}#${step} ${edge.kind} ${edge.index}`)
      return edge
    }
    const call = visit === undefined && ways.some((way) => way.kind === 'call') ? 0 : undefined
    if (ways.length === 0) {
      result.outcome = guides.get(guide)!.steps.find((each) => each.id.value === step)!.outcome?.value
      here = callers.pop()
      continue
    }
    const at = visit ?? result.steps.length - 1
    if (call !== undefined) callers.push({ guide, step, visit: at })
    const index: number | undefined = call ?? choose(at)
    if (index === undefined) return { ...result, outcome: undefined }
    const { to } = take(index)
    here = enter({ guide: to.guide ?? guide, step: to.step })
  }
  return result
}
