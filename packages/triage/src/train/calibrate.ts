import type { Calibration, Model } from '../runtime/model.ts'
import { rounded } from '../runtime/reasons.ts'
import type { HeldOut } from './held-out.ts'

/** How often a first suggestion that is said to be sure must have been right. */
const surePrecision = 0.95
/** How many messages that do fit may be told that nothing fits. */
const lostAtMost = 0.15
/** With fewer answers than these, a script takes those of all. */
const fewest = 30

/** What scores are learned from. */
export interface Answers {
  known: readonly HeldOut[]
  /** The best confidences of messages that fit nothing: of the guides' own while theirs is left out, and of others. */
  unknown: readonly (readonly number[])[]
}

/** Returns what scores mean in each kind of script, learned from answers to messages that were left out. */
export function calibrateScripts(spaced: Answers, unspaced: Answers, guideOf: Int32Array): Model['calibration'] {
  const all = {
    known: [...spaced.known, ...unspaced.known],
    unknown: spaced.unknown.map((scores, kind) => [...scores, ...(unspaced.unknown[kind] ?? [])]),
  }
  const of = (one: Answers): Calibration => calibrate(one.known.length < fewest ? all : one, guideOf)
  return { spaced: of(spaced), unspaced: of(unspaced) }
}

function calibrate({ known, unknown }: Answers, guideOf: Int32Array): Calibration {
  const isRight = (guide: number, { example }: HeldOut): boolean => guide === guideOf[example]
  const curve = fitCurve(
    known.flatMap((answer) => [
      { score: answer.score, right: isRight(answer.first, answer) },
      // What a lower suggestion's score means is not the same: it would be taken for a likely one.
      ...(answer.second < 0 ? [] : [{ score: answer.secondScore, right: isRight(answer.second, answer) }]),
    ]),
  )
  const chance = (score: number): number => 1 / (1 + Math.exp(-(curve.slope * score + curve.offset)))
  const leads = known.map((answer) => ({
    lead: chance(answer.score) - (answer.second < 0 ? 0 : chance(answer.secondScore)),
    right: isRight(answer.first, answer),
  }))
  const none = noneBelow(
    known.map(({ score }) => chance(score)),
    unknown.map((scores) => scores.map(chance)),
  )
  return {
    slope: rounded(curve.slope),
    offset: rounded(curve.offset),
    none: rounded(none),
    sure: rounded(sureFrom(leads)),
  }
}

/** Platt's curve: the chance to be right as a function of the score, by Newton's method on two parameters. */
function fitCurve(answers: readonly { score: number; right: boolean }[]): { slope: number; offset: number } {
  const rights = answers.filter(({ right }) => right).length
  const goals = [1 / (answers.length - rights + 2), (rights + 1) / (rights + 2)] as const
  // Scores of any size are brought to one, or the first step would be too far.
  const unit = Math.sqrt(answers.reduce((sum, { score }) => sum + score * score, 0) / answers.length) || 1
  let [slope, offset] = [0, 0]
  for (let round = 0; round < 50 && answers.length > 0; round++) {
    let [bySlope, byOffset, ss, so, oo] = [0, 0, 1e-3, 0, 1e-3]
    for (const { score: whole, right } of answers) {
      const score = whole / unit
      const chance = 1 / (1 + Math.exp(-(slope * score + offset)))
      const miss = goals[right ? 1 : 0] - chance
      const bend = chance * (1 - chance)
      bySlope += miss * score
      byOffset += miss
      ss += bend * score * score
      so += bend * score
      oo += bend
    }
    const size = ss * oo - so * so
    slope += Math.max(-1, Math.min(1, (bySlope * oo - byOffset * so) / size))
    offset += Math.max(-1, Math.min(1, (byOffset * ss - bySlope * so) / size))
  }
  // A higher score never means less.
  return { slope: Math.max(slope, 0.1) / unit, offset }
}

/** The score that best tells messages that fit from such that do not, as long as few that fit are lost. */
function noneBelow(known: readonly number[], unknown: readonly (readonly number[])[]): number {
  const sorted = known.toSorted((a, b) => a - b)
  const kinds = unknown.filter(({ length }) => length > 0).map((scores) => scores.toSorted((a, b) => a - b))
  let best = { threshold: 0, gain: 0 }
  for (let lost = 0; lost <= sorted.length * lostAtMost && lost < sorted.length; lost++) {
    const threshold = sorted[lost] as number
    const caught = kinds.reduce((sum, scores) => sum + shareBelow(scores, threshold), 0) / Math.max(kinds.length, 1)
    const gain = caught - lost / sorted.length
    if (gain > best.gain) best = { threshold, gain }
  }
  return best.threshold
}

function shareBelow(sorted: readonly number[], threshold: number): number {
  const first = sorted.findIndex((score) => score >= threshold)
  return (first < 0 ? sorted.length : first) / sorted.length
}

/** The smallest lead from which on first suggestions are right often enough; 2, which no lead reaches, without one. */
function sureFrom(answers: readonly { lead: number; right: boolean }[]): number {
  const sorted = answers.toSorted((a, b) => b.lead - a.lead)
  let rights = 0
  let sure = 2
  for (const [index, { lead, right }] of sorted.entries()) {
    if (right) rights++
    if (rights / (index + 1) >= surePrecision) sure = lead
  }
  return sure
}
