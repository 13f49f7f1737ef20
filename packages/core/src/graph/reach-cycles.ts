/**
 * Returns the groups of nodes of which each can come to each other along `next`: the strongly connected components,
 * those that a group leads to before it (Tarjan's algorithm, with a stack of its own: guides may be long).
 */
export function groups<T>(nodes: Iterable<T>, next: (node: T) => Iterable<T>): T[][] {
  const order = new Map<T, number>()
  const lowest = new Map<T, number>()
  const open: T[] = []
  const isOpen = new Set<T>()
  const found: T[][] = []

  const enter = (node: T): Visit<T> => {
    order.set(node, order.size)
    lowest.set(node, order.get(node)!)
    open.push(node)
    isOpen.add(node)
    return { node, rest: next(node)[Symbol.iterator]() }
  }
  const lower = (node: T, value: number): void => void lowest.set(node, Math.min(lowest.get(node)!, value))

  for (const start of nodes) {
    if (order.has(start)) continue
    const visits = [enter(start)]
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { node } = visit
      const step = visit.rest.next()
      if (!step.done) {
        if (!order.has(step.value)) visits.push(enter(step.value))
        else if (isOpen.has(step.value)) lower(node, order.get(step.value)!)
        continue
      }
      visits.pop()
      const above = visits.at(-1)
      if (above) lower(above.node, lowest.get(node)!)
      if (lowest.get(node) === order.get(node)) found.push(closeGroup(node, open, isOpen))
    }
  }
  return found
}

/** Returns the groups that can be gone round in: more than one node, or one that leads to itself. */
export function cyclesIn<T>(nodes: Iterable<T>, next: (node: T) => Iterable<T>): T[][] {
  return groups(nodes, next).filter((group) => {
    const [only] = group
    return group.length > 1 || [...next(only!)].includes(only!)
  })
}

/** Returns the shortest way from `from` to `to` along `next`, both ends included; `undefined` where there is none. */
export function shortestWay<T>(from: T, to: T, next: (node: T) => Iterable<T>): T[] | undefined {
  const before = new Map<T, T | undefined>([[from, undefined]])
  for (const node of before.keys()) {
    if (node === to) {
      const way: T[] = []
      for (let at: T | undefined = node; at !== undefined; at = before.get(at)) way.unshift(at)
      return way
    }
    for (const other of next(node)) if (!before.has(other)) before.set(other, node)
  }
  return undefined
}

interface Visit<T> {
  node: T
  rest: Iterator<T>
}

function closeGroup<T>(first: T, open: T[], isOpen: Set<T>): T[] {
  const group: T[] = []
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    isOpen.delete(node)
    group.unshift(node)
    if (node === first) break
  }
  return group
}
