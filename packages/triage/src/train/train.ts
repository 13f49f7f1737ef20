import { emotionModel } from '../emotion/model.ts'
import type { Model } from '../runtime/model.ts'
import { kernel, shared, votesOf } from '../runtime/scores.ts'
import { spaceOf } from '../runtime/vectors.ts'
import type { Space } from '../runtime/vectors.ts'
import { foldMap, isUnspaced, wordsOf } from '../runtime/words.ts'
import { answersByScript } from './answers.ts'
import { calibrateScripts } from './calibrate.ts'
import { examplesOf } from './examples.ts'
import type { TrainingBase, TrainingText } from './examples.ts'
import { foldPairs } from './fold.ts'
import { crossValidate } from './held-out.ts'
import type { HeldOut } from './held-out.ts'
import { solve } from './machine.ts'
import type { Problem, Solution } from './machine.ts'
import { listeningOf, phrasesIn, withLevels } from './rules.ts'
import { sensesNear } from './senses.ts'

/** A model, and how it came about: what `train` keeps and what messages to writers need besides. */
export interface Training {
  model: Model
  texts: TrainingText[]
  known: HeldOut[]
}

/**
 * Returns the model that tells the guides of a knowledge base apart by customers' words. The same knowledge base gives
 * the same model, whatever the order of its files.
 */
export function train(base: TrainingBase): Model {
  return study(base).model
}

/** Returns the model with what training found out about the writers' own examples. */
export function study(base: TrainingBase): Training {
  const { guides, texts } = examplesOf(base)
  const listening = listeningOf(base)
  const emotion = emotionModel(base.config.emotions)
  const words = [...Object.values(emotion.lexicon), ...base.config.synonyms.flat(), ...phrasesIn(listening)]
  const written = [...texts.map(({ text }) => text), ...words]
  const letters = foldMap(foldPairs(written))
  const synonyms = base.config.synonyms.map((group) => group.map((phrase) => folded(phrase, letters)))
  const bare = texts.map(({ text, guide, step }) => ({
    text: folded(text, letters),
    guide,
    ...(step !== undefined && { step }),
    weights: [],
  }))
  const senses = sensesNear(bare.map(({ text }) => text))
  const fold = foldPairs([...written, senses.words])
  const space = spaceOf({ examples: bare, synonyms, fold, senses })
  const problem = problemOf(space, bare, guides.length)
  const solution = solve(problem)
  const { known, unknown } = crossValidate(problem, texts, solution)
  const { scale, weights } = quantize(solution, texts.length)
  const examples = bare.map((example, index) => ({ ...example, weights: weights[index] as number[] }))
  const votes = votesOf({ guides, examples, scale })
  const isUnspacedAt = (example: number): boolean => isUnspaced(wordsOf(bare[example]?.text ?? '', letters))
  const answers = answersByScript({ known, unknown }, isUnspacedAt, space, votes)
  const calibration = calibrateScripts(...answers, problem.guides)
  const learnt = { guides: withLevels(guides, base), examples, scale, synonyms, senses, fold, calibration }
  return { model: { format: 1, ...learnt, ...listening, emotion }, texts, known }
}

/** The folded words of a text with a space between them: reading it again gives the same words. */
function folded(text: string, letters: ReadonlyMap<string, string>): string {
  return wordsOf(text, letters)
    .map((word) => word.text)
    .join(' ')
}

function problemOf(space: Space, examples: readonly { guide: number }[], count: number): Problem {
  const size = examples.length
  const alike = new Float32Array(size * size)
  for (let example = 0; example < size; example++) {
    alike.set(
      space.alike(example).map((one) => shared + kernel(one)),
      example * size,
    )
  }
  return { alike, guides: Int32Array.from(examples, ({ guide }) => guide), count }
}

/** Weights as whole numbers from -127 to 127 (see `worth`), those that round to nothing left out. */
function quantize({ weights }: Solution, size: number): Pick<Model, 'scale'> & { weights: number[][] } {
  const scale = weights.reduce((most, row) => row.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0) || 1
  const whole = Array.from({ length: size }, (_, example) =>
    weights.flatMap((row, guide) => {
      const weight = row[example] as number
      const rounded = Math.round(127 * Math.sqrt(Math.abs(weight) / scale))
      return rounded === 0 ? [] : [guide, weight > 0 ? rounded : -rounded]
    }),
  )
  return { scale, weights: whole }
}
