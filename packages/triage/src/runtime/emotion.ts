import { cuesOf } from './emotion-cues.ts'
import { evidenceOf, lexiconOf } from './emotion-evidence.ts'
import type { Lexicon, Piece } from './emotion-evidence.ts'
import { featuresOf, learntPieces, linearOf, pairsOf } from './emotion-linear.ts'
import type { Feature, Linear } from './emotion-linear.ts'
import { feelings } from './emotion-model.ts'
import type { Emotion, EmotionModel, Feeling } from './emotion-model.ts'
import { tokensOf } from './emotion-tokens.ts'
import type { Token } from './emotion-tokens.ts'
import { rounded } from './reasons.ts'
import { foldMap } from './words.ts'

/** A model laid out for reading. */
export interface Prepared {
  fold: Map<string, string>
  lexicon: Lexicon
  linear: Linear
}

/** What feelings are read by, and how Chinese is folded. */
export interface EmotionReader {
  emotion: EmotionModel
  fold: string
}

/** A message with so many words and themes counts each of them once, a longer one less, a shorter one more. */
const [usual, short] = [15, 6]

const prepared = new WeakMap<EmotionReader, Prepared>()

/** What speaks for calm before a word is read. */
const calmFirst = 1.1
/**
 * How much the learnt weights count, and how much the lexicon: the one knows people, the other shops. At most `rarest` is
 * held against a feeling: customers worry more often than people elsewhere.
 */
const inShop = { trust: 0.8, prior: 0.65, hold: 1, rarest: -1.8 }
const beside = { ...inShop, rarest: -3 }
const elsewhere = { trust: 1, prior: 1, hold: 0.45, rarest: -9 }
const modes = [elsewhere, beside, inShop]
const withoutWeights = { trust: 0, prior: 0, hold: 1, rarest: 0 }

/** Returns what the customer feels, with the cues that decided; nothing where the knowledge base has no name for it. */
export function emotionOf(model: EmotionReader, text: string): Emotion | undefined {
  const { fold, lexicon, linear } = prepare(model)
  const tokens = tokensOf(text, fold)
  const { pieces, logits } = weigh(tokens, lexicon, linear)
  const known = logits.map((logit, index) =>
    model.emotion.feelings.includes(feelings[index] as Feeling) ? logit : -Infinity,
  )
  const top = Math.max(...known)
  if (top === -Infinity) return undefined
  const best = known.indexOf(top)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - top), 0)
  return { id: feelings[best] as Feeling, score: rounded(1 / sum), cues: cuesOf(text, tokens, pieces, best) }
}

/** Returns what speaks for each feeling, and how much all of it together; weights are learnt as if none were of shops. */
export function weigh(
  tokens: readonly Token[],
  lexicon: Lexicon,
  linear: Linear,
  shops = true,
): { pieces: Piece[]; logits: number[]; trust: number; prior: number; features: Feature[] } {
  const { pieces, idle, turned, ...evidence } = evidenceOf(tokens, lexicon)
  const topic = shops ? evidence.topic : 0
  const { trust: base, prior, hold, rarest } = english(tokens) ? (modes[topic] as typeof inShop) : withoutWeights
  const weighed = pieces.map((piece) => {
    const share = tokens[piece.from]?.sign ? 1 : hold
    return { ...piece, weights: piece.weights.map((weight) => weight * share) }
  })
  const all = base > 0 ? featuresOf(tokens, turned, linear) : []
  const trust = base * Math.sqrt(usual / Math.max(all.length, short))
  if (base > 0) all.push(...pairsOf(tokens))
  // Surely about shops only words of feeling count: how people elsewhere use the others says nothing here.
  const features = all.filter(({ themed, at }) => topic === 0 || ((topic === 1 || themed) && !idle.has(at)))
  weighed.push(...learntPieces(features, linear, trust))
  const logits = feelings.map((_, index) => {
    const start = (index === 0 ? calmFirst * hold : 0) + Math.max(rarest, prior * (linear.bias[index] as number))
    return weighed.reduce((sum, { weights }) => sum + (weights[index] as number), start)
  })
  return { pieces: weighed, logits, trust, prior, features }
}

/** Whether most of a text is words of letters: the linear model knows no others. */
function english(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ sign }) => !sign)
  return words.length > 0 && words.filter(({ text }) => /^[a-z]/.test(text)).length * 2 > words.length
}

function prepare(model: EmotionReader): Prepared {
  const ready = prepared.get(model)
  if (ready) return ready
  const { lexicon, linear } = model.emotion
  const fresh = { fold: foldMap(model.fold), lexicon: lexiconOf(lexicon), linear: linearOf(linear) }
  prepared.set(model, fresh)
  return fresh
}
