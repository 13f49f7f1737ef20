import type { Place, TrainingBase, TrainingText } from './examples.ts'
import type { HeldOut } from './held-out.ts'
import { study } from './train.ts'
import type { Training } from './train.ts'

/** What a writer can do so that guides are told apart better. */
export interface Remark extends Place {
  id: 'shared-example' | 'few-examples' | 'confused-guides'
  message: string
  /** The other texts that it speaks of. */
  related: (Place & { message: string })[]
}

/** With fewer, cross-validation tells next to nothing about a guide. */
const fewest = 4
/** This many of a guide's examples must be taken for those of another, and this share of them. */
const confusedCount = 2
const confusedShare = 0.25
const mostQuoted = 3

/** Returns what in the writers' own examples makes guides hard to tell apart, by path and place. */
export function review(base: TrainingBase): Remark[] {
  const training = study(base)
  const remarks = [...shared(training), ...few(training, base), ...confused(training)]
  return remarks.toSorted((a, b) =>
    a.path === b.path ? a.position.start.line - b.position.start.line : a.path < b.path ? -1 : 1,
  )
}

function shared({ texts, model }: Training): Remark[] {
  const seen = new Map<string, number>()
  return model.examples.flatMap(({ text, guide }, index) => {
    const place = texts[index]?.place
    if (!place) return []
    const first = seen.get(text)
    seen.set(text, first ?? index)
    if (first === undefined || model.examples[first]?.guide === guide) return []
    return {
      ...place,
      id: 'shared-example',
      message: `Unexpected example that “${nameOf(first, model)}” has as well, expected words of this guide alone`,
      related: [related(texts[first] as TrainingText)],
    }
  })
}

function few({ texts, model }: Training, { guides }: TrainingBase): Remark[] {
  return guides.flatMap(({ id, path, locale, position }) => {
    const own = texts.filter(({ guide, place }) => {
      return model.guides[guide]?.id === id && place?.path.startsWith(`${locale}/`)
    })
    if (own.length >= fewest) return []
    const message = `Unexpected number of examples, ${own.length}, expected at least ${fewest} symptoms or quoted lines`
    return { path, position, id: 'few-examples', message, related: [] }
  })
}

function confused({ texts, known, model }: Training): Remark[] {
  const pairs = new Map<string, HeldOut[]>()
  for (const answer of known) {
    const own = texts[answer.example]?.guide
    const pair = `${own} ${answer.first}`
    if (own !== answer.first) pairs.set(pair, [...(pairs.get(pair) ?? []), answer])
  }
  return [...pairs.values()].flatMap((answers) => {
    const collided = answers.map(({ example }) => texts[example] as TrainingText)
    const [first] = collided
    const all = known.filter(({ example }) => texts[example]?.guide === first?.guide).length
    if (!first?.place || collided.length < Math.max(confusedCount, confusedShare * all)) return []
    const other = model.guides[answers[0]?.first ?? -1]?.id
    return {
      ...first.place,
      id: 'confused-guides',
      message: `Unexpected likeness: ${collided.length} of ${all} examples are taken for “${other}” when they are not known, expected words that tell the two apart`,
      related: collided.slice(1, 1 + mostQuoted).map(related),
    }
  })
}

function nameOf(example: number, { guides, examples }: Training['model']): string {
  return guides[examples[example]?.guide ?? -1]?.id ?? ''
}

function related({ text, place }: TrainingText): Place & { message: string } {
  return { ...(place as Place), message: `“${text}”` }
}
