import { confidencesFor, isLikeNothing } from '../runtime/classify.ts'
import type { Votes } from '../runtime/scores.ts'
import type { Space } from '../runtime/vectors.ts'
import { isUnspaced } from '../runtime/words.ts'
import type { Answers } from './calibrate.ts'
import type { HeldOut } from './held-out.ts'
import { outside } from './outside.ts'

/**
 * Returns the answers that scores are learned from, for scripts with spaces between words and without: those of
 * cross-validation, and those to messages that no guide of any desk fits.
 *
 * @param isUnspacedAt - Whether the words of an example, by its place, are of a script without spaces.
 */
export function answersByScript(
  { known, unknown }: { known: readonly HeldOut[]; unknown: readonly HeldOut[] },
  isUnspacedAt: (example: number) => boolean,
  space: Space,
  votes: Votes,
): [spaced: Answers, unspaced: Answers] {
  const readings = outside.map((text) => space.read(text)).filter((reading) => !isLikeNothing(reading))
  const answersIn = (unspaced: boolean): Answers => {
    const inScript = ({ example }: HeldOut): boolean => isUnspacedAt(example) === unspaced
    const others = readings.filter(({ words }) => isUnspaced(words) === unspaced)
    return {
      known: known.filter(inScript),
      unknown: [
        unknown.filter(inScript).map(({ score }) => score),
        others.map((reading) => Math.max(...confidencesFor(reading, space, votes))),
      ],
    }
  }
  return [answersIn(false), answersIn(true)]
}
