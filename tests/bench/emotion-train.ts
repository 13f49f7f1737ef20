/**
 * Learns the weights of English words for emotion and writes them where `train` takes them from. The same lines and
 * lexicon give the same weights.
 *
 *     node tests/bench/emotion-train.ts TRAIN.jsonl
 *
 * Lines are `{text, label}`. What the lexicon says of a line is given; the weights learn what it leaves open.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emotionModel } from '../../packages/triage/src/emotion/model.ts'
import type { Learnt } from '../../packages/triage/src/emotion/model.ts'
import { lexiconOf } from '../../packages/triage/src/runtime/emotion-evidence.ts'
import { linearOf } from '../../packages/triage/src/runtime/emotion-linear.ts'
import { feelings } from '../../packages/triage/src/runtime/emotion-model.ts'
import { tokensOf } from '../../packages/triage/src/runtime/emotion-tokens.ts'
import { weigh } from '../../packages/triage/src/runtime/emotion.ts'
import { linesOf } from './emotion-figures.ts'
import type { Line } from './emotion-figures.ts'
import { balance, fit } from './emotion-machine.ts'
import type { Case } from './emotion-machine.ts'

const target = join(import.meta.dirname, '../../packages/triage/src/emotion/english-weights.json')
const notice =
  'Learnt from GoEmotions (https://github.com/google-research/google-research/tree/master/goemotions), ' +
  'Copyright Google LLC, Apache License 2.0: see NOTICE.'

/** Chosen by cross-validation on the training lines, and by what the lines of GoEmotions' dev part gave. */
const settings = { least: 2, rounds: 80, sparse: 4, small: 1, even: 0.5 }
/** Weights are kept as roots, so that small ones differ as well. */
const step = 0.01

const nothing: Learnt = { notice: '', words: '', weights: '', step: 1, bias: [0, 0, 0, 0, 0] }

const [path = ''] = process.argv.slice(2)
const learnt = learn(linesOf(path))
writeFileSync(target, `${JSON.stringify(learnt, null, 2)}\n`)
console.log(`${learnt.words.split(' ').length} words, beginnings and themes`)

function learn(lines: readonly Line[]): Learnt {
  const cases = casesOf(lines)
  const { names, weights, bias } = fit(cases, feelings.length, settings)
  const added = balance(cases, feelings.length, settings)
  const letters = weights.map(lettersOf)
  const kept = names.flatMap((name, index) => (/[^a]/.test(letters[index] as string) ? [[name, letters[index]]] : []))
  return {
    notice,
    words: kept.map(([name]) => name).join(' '),
    weights: kept.map(([, own]) => own).join(''),
    step,
    bias: Array.from(
      bias,
      (value, at) => Math.round((value - (bias[0] as number) + (added[at] as number)) * 100) / 100,
    ),
  }
}

function casesOf(lines: readonly Line[]): Case[] {
  const model = emotionModel(feelings, nothing)
  const lexicon = lexiconOf(model.lexicon)
  const linear = linearOf(model.linear)
  return lines.map(({ text, emotion }) => {
    const tokens = tokensOf(text, new Map())
    const { logits, trust, prior, features } = weigh(tokens, lexicon, linear)
    return {
      label: feelings.findIndex((id) => id === emotion),
      start: logits,
      trust,
      prior,
      features: features.map(({ name }) => name),
    }
  })
}

/** What a word counts more for each feeling than for calm, as a letter each. */
function lettersOf(weights: Float64Array): string {
  return Array.from(weights.slice(1), (weight) => {
    const more = weight - (weights[0] as number)
    const steps = Math.round(Math.sign(more) * Math.sqrt(Math.abs(more) / step))
    return String.fromCharCode(97 + Math.max(-32, Math.min(25, steps)))
  }).join('')
}
