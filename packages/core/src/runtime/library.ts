import type { Fact, Trail, Tree } from './types.ts'

/** Trees as a host has them: a list, a map, a record, or one alone. */
export type Trees = Iterable<Tree> | ReadonlyMap<string, Tree> | Readonly<Record<string, Tree>> | Tree

/** Trees by guide and locale. */
export interface Library {
  byId: ReadonlyMap<string, readonly Tree[]>
}

/** Returns the trees as a library; what is no tree is left out. */
export function libraryOf(trees: Trees): Library {
  const byId = new Map<string, Tree[]>()
  for (const tree of listOf(trees)) {
    if (typeof tree !== 'object' || tree === null || typeof tree.id !== 'string') continue
    const same = byId.get(tree.id)
    if (same) same.push(tree)
    else byId.set(tree.id, [tree])
  }
  return { byId }
}

/** Returns the tree of a guide in `locale`, else in its first locale. */
export function findTree(library: Library, guide: string, locale: string | undefined): Tree | undefined {
  const found = library.byId.get(guide)
  return found?.find((tree) => tree.locale === locale) ?? found?.[0]
}

/**
 * Returns how a tree of the library declares a fact: a name means one fact in all of them, but its words are of the
 * tree's locale, so one in `locale` goes first.
 */
export function findFact(library: Library, name: string, locale?: string): Fact | undefined {
  let found: Fact | undefined
  for (const tree of [...library.byId.values()].flat()) {
    const { facts } = tree
    const fact = typeof facts === 'object' && facts !== null ? own(facts, name) : undefined
    if (fact && (locale === undefined || tree.locale === locale)) return fact
    found ??= fact
  }
  return found
}

/**
 * Returns whether a fact's value must stay out of links and records. What no tree declares may be anything, except for
 * the facts that every case has.
 */
export function isPersonal(library: Library, name: string): boolean {
  const fact = findFact(library, name)
  return fact ? fact.personal === true : !builtIn.includes(name)
}

/** Returns what `keep` says of facts, by name. */
export function pick<T>(facts: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => keep(name)))
}

/** Returns the names of the facts in `facts` and in the entries of a trail that are `personal`, each once, sorted. */
export function personalNames(
  { facts, entries, personal = [] }: Pick<Trail, 'facts' | 'entries' | 'personal'>,
  isSecret: (name: string) => boolean,
): string[] {
  const names = [facts, ...entries.map((entry) => entry.facts ?? {})].flatMap(Object.keys).filter(isSecret)
  return [...new Set([...personal, ...names])].toSorted()
}

const builtIn: readonly string[] = ['channel', 'locale', 'emotion', 'outcome']

/** Returns what `record` itself holds under `key`: names come from outside, and `constructor` is one. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function listOf(trees: Trees): Iterable<Tree> {
  if (typeof trees !== 'object' || trees === null)
    throw new TypeError('Expected trees: a list, a map or a record of them')
  if (trees instanceof Map) return trees.values()
  if (Symbol.iterator in trees) return trees as Iterable<Tree>
  return 'format' in trees ? [trees as Tree] : Object.values(trees)
}

/** Returns whether `value` is an object that may be read by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
