import type { Piece } from './emotion-evidence.ts'
import type { EmotionCue } from './emotion-model.ts'
import type { Token } from './emotion-tokens.ts'
import { rounded } from './reasons.ts'

const most = 3
const least = 0.25

/** Returns what spoke for a feeling more than for calm, as it stands in the text, neighbours joined, strongest first. */
export function cuesOf(
  text: string,
  tokens: readonly Token[],
  pieces: readonly Piece[],
  feeling: number,
): EmotionCue[] {
  const worth = new Float64Array(tokens.length)
  for (const { from, to, weights } of pieces) {
    const weight = (weights[feeling] as number) - (feeling === 0 ? 0 : (weights[0] as number))
    for (let at = from; at < to; at++) worth[at]! += weight / (to - from)
  }
  const spans: { from: number; to: number; weight: number }[] = []
  for (const [at, weight] of worth.entries()) {
    if (weight <= 0) continue
    const last = spans.at(-1)
    if (last?.to === at) Object.assign(last, { to: at + 1, weight: last.weight + weight })
    else spans.push({ from: at, to: at + 1, weight })
  }
  const all = spans.reduce((sum, { weight }) => sum + weight, 0)
  const strongest = spans.reduce((max, { weight }) => Math.max(max, weight), 0)
  return spans
    .filter(({ weight }) => weight >= least * strongest)
    .toSorted((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, most)
    .map(({ from, to, weight }) => ({
      text: text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end),
      weight: rounded(weight / all),
    }))
}
