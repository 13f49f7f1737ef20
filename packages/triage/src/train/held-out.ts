import { confidencesOf } from '../runtime/scores.ts'
import { solveWithout } from './machine.ts'
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

const folds = 4
const guideFolds = 3

/**
 * Returns the answers of cross-validation: for customers' words of the guides when one in four is left out, and for
 * the same words when their whole guide is left out, which is what a message looks like that fits nothing.
 */
export function crossValidate(
  problem: Problem,
  texts: readonly TrainingText[],
  solution: Solution,
): { known: HeldOut[]; unknown: HeldOut[] } {
  const [known, unknown]: [HeldOut[], HeldOut[]] = [[], []]
  const { guides, count } = problem
  for (let fold = 0; fold < folds; fold++) {
    // A customer's words are left out with their translations; a writer's never, for no message is like them.
    const isLeftOut = (example: number): boolean => (texts[example]?.turn ?? -1) % folds === fold
    const { scores } = solveWithout(problem, solution, isLeftOut)
    for (const example of texts.keys()) {
      if (isLeftOut(example)) known.push(answer(example, scoresAt(example, scores)))
    }
  }
  for (let fold = 0; fold < guideFolds && count > 1; fold++) {
    const isUnknown = (guide: number): boolean => guide % guideFolds === fold
    const { scores } = solveWithout(problem, solution, (example) => isUnknown(guides[example] as number))
    const others = scores.filter((_, guide) => !isUnknown(guide))
    for (const [example, { turn }] of texts.entries()) {
      const leftOut = turn !== undefined && isUnknown(guides[example] as number)
      if (leftOut && others.length > 0) unknown.push(answer(example, scoresAt(example, others)))
    }
  }
  return { known: known.toSorted((a, b) => a.example - b.example), unknown }
}

function scoresAt(example: number, scores: readonly Float64Array[]): Float64Array {
  return Float64Array.from(scores, (row) => row[example] as number)
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
