import { confidencesOf } from '../runtime/scores.ts'
import type { Problem, Solution } from './machine.ts'
import type { TrainingText } from './examples.ts'

/** What the first suggestions would be for a text that the model has not seen. */
export interface HeldOut {
  /** Place in the training texts. */
  example: number
  first: number
  score: number
  second: number
  secondScore: number
}

/**
 * Returns the answers of cross-validation: for each of the customers' words when they are left out with their
 * translations, and when their whole guide is left out, which is what a message looks like that fits nothing. What is
 * left out is taken out of the scores; the weights of the others stay, for one text more or less changes them little.
 */
export function crossValidate(
  problem: Problem,
  texts: readonly TrainingText[],
  solution: Solution,
): { known: HeldOut[]; unknown: Pick<HeldOut, 'score'>[] } {
  const byGuide = grouped(texts, ({ guide }) => `${guide}`)
  const byTurn = grouped(texts, ({ guide, turn }) => `${guide} ${turn}`)
  const [known, unknown]: [HeldOut[], Pick<HeldOut, 'score'>[]] = [[], []]
  for (const [example, { guide, turn }] of texts.entries()) {
    // A writer's words are not left out: no message is like them.
    if (turn === undefined) continue
    known.push(answer(example, scoresWithout(byTurn.get(`${guide} ${turn}`) ?? [], example, problem, solution)))
    const others = scoresWithout(byGuide.get(`${guide}`) ?? [], example, problem, solution)
    if (problem.count > 1) unknown.push(answer(example, others.filter((_, other) => other !== guide)))
  }
  return { known, unknown }
}

function grouped(texts: readonly TrainingText[], keyOf: (text: TrainingText) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [example, text] of texts.entries()) {
    const group = groups.get(keyOf(text))
    if (group) group.push(example)
    else groups.set(keyOf(text), [example])
  }
  return groups
}

function scoresWithout(
  leftOut: readonly number[],
  example: number,
  { alike, guides, count }: Problem,
  { weights, scores }: Solution,
): Float64Array {
  return Float64Array.from({ length: count }, (_, guide) => {
    const row = weights[guide] as Float64Array
    let score = scores[guide]![example] as number
    for (const one of leftOut) score -= (row[one] as number) * (alike[example * guides.length + one] as number)
    return score
  })
}

function answer(example: number, scores: Float64Array): HeldOut {
  const found = { example, first: -1, score: -Infinity, second: -1, secondScore: -Infinity }
  for (const [guide, score] of confidencesOf(scores).entries()) {
    if (score > found.score) {
      Object.assign(found, { second: found.first, secondScore: found.score, first: guide, score })
    } else if (score > found.secondScore) {
      Object.assign(found, { second: guide, secondScore: score })
    }
  }
  return found
}
