import type { FactEntry, LinkedGuide } from '../knowledge-base.ts'
import type { Fact } from '../runtime/types.ts'
import { labelIn } from './label.ts'

/** Returns the declarations of `names` in the words of the guide's locale, in alphabetical order. */
export function factsOf(guide: LinkedGuide, names: Iterable<string>): Record<string, Fact> {
  const entries = [...new Set(names)].toSorted().flatMap((name): [string, Fact][] => {
    const entry = guide.allFacts.get(name)
    return entry ? [[name, factOf(guide, entry)]] : []
  })
  return Object.fromEntries(entries)
}

function factOf(guide: LinkedGuide, { fact, labels }: FactEntry): Fact {
  const source = guide.config.locales[0]
  const { name, type, label: _label, help: _help, options, ...rest } = fact
  const help = labelIn(labels.help, guide.locale, source)
  return {
    name,
    type,
    label: labelIn(labels.label, guide.locale, source) ?? fact.label ?? name,
    ...(help !== undefined && { help }),
    ...(options && {
      options: options.map(({ id, label }) => ({
        id,
        label: labelIn(labels.options.get(id), guide.locale, source) ?? label ?? id,
      })),
    }),
    ...rest,
  }
}

/** Returns every name that lowered code reads anywhere in `value`. */
export function namesRead(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && (value[0] === 'fact' || value[0] === 'known') && typeof value[1] === 'string')
    return [value[1]]
  return Object.values(value).flatMap(namesRead)
}
