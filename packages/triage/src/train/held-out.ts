import { shuffled, solveWithout } from './machine.ts'
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
  guides: number,
  solutions: readonly Solution[],
): { known: HeldOut[]; unknown: HeldOut[] } {
  const byExample = foldsOf(texts).map((fold) => split(problem, (example) => fold.has(example)))
  const byGuide = Array.from({ length: guides > 1 ? guideFolds : 0 }, (_, one) =>
    split(problem, (example) => (problem.guides[example] as number) % guideFolds === one),
  )
  const known = texts.map((_, example) => nothing(example))
  const unknown = texts.map((_, example) => nothing(example))
  for (let guide = 0; guide < guides; guide++) {
    const solution = solutions[guide] as Solution
    for (const { leftOut, kept } of byExample) {
      offer(known, guide, solveWithout(problem, guide, solution, leftOut, kept), leftOut)
    }
    for (const [one, { leftOut, kept }] of byGuide.entries()) {
      if (guide % guideFolds !== one)
        offer(unknown, guide, solveWithout(problem, guide, solution, leftOut, kept), leftOut)
    }
  }
  const answered = ({ example, first }: HeldOut): boolean => first >= 0 && texts[example]?.turn !== undefined
  return { known: known.filter(answered), unknown: unknown.filter(answered) }
}

interface Split {
  leftOut: Int32Array
  kept: Int32Array
}

function split({ guides }: Problem, isLeftOut: (example: number) => boolean): Split {
  const order = shuffled(guides.length)
  return { leftOut: order.filter(isLeftOut), kept: order.filter((example) => !isLeftOut(example)) }
}

/** A customer's words are left out in turns, with their translations; a writer's never, for no message is like them. */
function foldsOf(texts: readonly TrainingText[]): Set<number>[] {
  const sets = Array.from({ length: folds }, () => new Set<number>())
  for (const [example, { turn }] of texts.entries()) {
    if (turn !== undefined) sets[turn % folds]?.add(example)
  }
  return sets
}

function nothing(example: number): HeldOut {
  return { example, first: -1, score: -Infinity, second: -1, secondScore: -Infinity }
}

function offer(answers: readonly HeldOut[], guide: number, { scores }: Solution, leftOut: Int32Array): void {
  for (const example of leftOut) {
    const answer = answers[example] as HeldOut
    const score = scores[example] as number
    if (score > answer.score) {
      Object.assign(answer, { second: answer.first, secondScore: answer.score, first: guide, score })
    } else if (score > answer.secondScore) {
      Object.assign(answer, { second: guide, secondScore: score })
    }
  }
}
