import type { Case } from './engine.ts'
import { findTree, own, type Library } from './library.ts'
import type { Tree } from './types.ts'

/** Returns the steps (`guide#step`) that the case may still come to, the one at hand included, whatever is answered. */
export function reachableSteps({ library, locale, frames }: Case): ReadonlySet<string> {
  const found = new Set<string>()
  const open = frames.map(({ tree, snapshot }): Place => [tree, String(snapshot.value)])
  // Those that called wait at a step that was entered already: only what comes after it is ahead.
  const callers = new Set(open.slice(0, -1))
  for (let place = open.pop(); place; place = open.pop()) {
    const [tree, id] = place
    const key = `${tree.id}#${id}`
    if (!callers.has(place)) {
      if (found.has(key)) continue
      found.add(key)
    }
    open.push(...waysFrom(library, locale, tree, id))
  }
  return found
}

type Place = [tree: Tree, step: string]

function waysFrom(library: Library, locale: string | undefined, tree: Tree, id: string): Place[] {
  const state = own(tree.machine.states, id)
  const ways = [...(state?.always ?? []), ...Object.values(state?.on ?? {}).flat()]
  const targets = ways.flatMap(({ target }): Place[] => (target === undefined ? [] : [[tree, target]]))
  for (const other of [state?.meta?.jump, own(tree.steps, id)?.call]) {
    const found = other && findTree(library, other.guide, locale)
    if (found) targets.push([found, other.step ?? found.machine.initial])
  }
  return targets
}
