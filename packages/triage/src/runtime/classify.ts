import type { Calibration, Classification, Model, ModelGuide, Suggestion } from './model.ts'
import { partsOf } from './parts.ts'
import { pullFor, reasonsFor, rounded } from './reasons.ts'
import type { Pull } from './reasons.ts'
import { confidencesOf, scoresOf, votesOf, weightsOf } from './scores.ts'
import type { Votes } from './scores.ts'
import { spaceOf } from './vectors.ts'
import type { Reading, Space } from './vectors.ts'
import { isUnspaced } from './words.ts'

const most = 3

/** A model laid out for reading. */
interface Prepared {
  space: Space
  votes: Votes
  /** The examples of each guide that has several entries. */
  entries: Map<number, number[]>
  /** What speaks for a guide: worked out when it is first suggested. */
  pull: (guide: number) => Pull
}

const prepared = new WeakMap<Model, Prepared>()

/** Returns where a message belongs: the likeliest guides with the words that decided, and whether the first can be taken. */
export function classify(model: Model, text: string): Classification {
  const { space, votes, entries, pull } = prepare(model)
  const reading = space.read(text)
  if (isLikeNothing(reading)) return { suggestions: [], verdict: 'none' }
  const calibration = model.calibration[isUnspaced(reading.words) ? 'unspaced' : 'spaced']
  const scores = confidencesFor(reading, space, votes).map((score) => probability(score, calibration))
  const best = ranked(scores)
  const suggestions = best.map((guide): Suggestion => {
    const step = nearestEntry(entries.get(guide) ?? [], model, reading.likeness)
    return {
      guide: (model.guides[guide] as ModelGuide).id,
      ...(step !== undefined && { step }),
      score: scores[guide] as number,
      why: reasonsFor(pull(guide), reading, space),
    }
  })
  const category = model.guides[best[0] as number]?.category
  return { suggestions, category, verdict: verdictOf(suggestions, calibration) }
}

function prepare(model: Model): Prepared {
  const ready = prepared.get(model)
  if (ready) return ready
  const entries = new Map<number, number[]>()
  for (const { guide, step } of model.examples) if (step !== undefined) entries.set(guide, [])
  for (const [example, { guide }] of model.examples.entries()) entries.get(guide)?.push(example)
  const [space, votes] = [spaceOf(model), votesOf(model)]
  const pulls: Pull[] = []
  const pull = (guide: number): Pull =>
    (pulls[guide] ??= pullFor(space, weightsOf(guide, votes, model.examples.length)))
  const fresh = { space, votes, entries, pull }
  prepared.set(model, fresh)
  return fresh
}

/** Returns how far a reading lets one trust in each guide. */
export function confidencesFor({ text, words, likeness }: Reading, space: Space, votes: Votes): Float64Array {
  const parts = partsOf(text, words).map((part) => scoresOf(votes, space.likeness(part)))
  return confidencesOf(withParts(scoresOf(votes, likeness), parts))
}

/**
 * A customer tells a story around what it is about, which drowns in the whole: two thirds of what a guide scores are the
 * whole message's, one third its best part's.
 */
function withParts(whole: Float64Array, parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 0) return whole
  return whole.map((score, guide) => (2 * score + Math.max(...parts.map((part) => part[guide] as number))) / 3)
}

/** Not a gram or a word of it has anything to do with an example. */
export function isLikeNothing({ likeness }: Reading): boolean {
  return likeness.every((one) => one === 0)
}

/** The guides with the highest scores; of equal ones the first, and guides are in the order of their ids. */
function ranked(scores: Float64Array): number[] {
  const order = Array.from(scores.keys())
  return order.toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, most)
}

/** The entry whose words are most like the text, unless an example of the whole guide is nearer. */
function nearestEntry(among: readonly number[], { examples }: Model, alike: Float64Array): string | undefined {
  let nearest = -1
  for (const example of among) if ((alike[example] as number) > (alike[nearest] ?? 0)) nearest = example
  return examples[nearest]?.step
}

function probability(score: number, { slope, offset }: Calibration): number {
  return rounded(1 / (1 + Math.exp(-(slope * score + offset))))
}

function verdictOf([first, second]: Suggestion[], { none, sure }: Calibration): Classification['verdict'] {
  if (!first || first.score < none) return 'none'
  return first.score - (second?.score ?? 0) >= sure ? 'sure' : 'choose'
}
