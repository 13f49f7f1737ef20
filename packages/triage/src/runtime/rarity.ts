import type { GramTable } from './grams.ts'

/** The known grams of one kind: their number and how rare they are; `unseen` is the rarity of all others. */
export interface Known<Gram> extends Map<Gram, readonly [id: number, rarity: number]> {
  unseen: number
}

/** Rare is what few examples have and what few guides have: the mean of both logarithms. */
export function rarity<Gram>(tables: readonly GramTable<Gram>[], guideOf: readonly number[]): Known<Gram> {
  const counts = new Map<Gram, { examples: number; guides: Set<number> }>()
  for (const [example, table] of tables.entries()) {
    for (const gram of table.keys()) {
      const count = counts.get(gram) ?? { examples: 0, guides: new Set() }
      counts.set(gram, count)
      count.examples++
      count.guides.add(guideOf[example] as number)
    }
  }
  const guides = new Set(guideOf).size
  const of = (inExamples: number, inGuides: number): number =>
    1 + Math.log(((1 + guideOf.length) / (1 + inExamples)) * ((1 + guides) / (1 + inGuides))) / 2
  const known = new Map(
    Array.from(counts, ([gram, count], id) => [gram, [id, of(count.examples, count.guides.size)]] as const),
  )
  return Object.assign(known, { unseen: of(0, 0) })
}
