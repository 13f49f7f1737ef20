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
import { balance } from './emotion-balance.ts'
import { fit } from './emotion-machine.ts'
import type { Case, Settings } from './emotion-machine.ts'

const target = join(import.meta.dirname, '../../packages/triage/src/emotion/english-weights.json')
const notice =
  'Learnt from GoEmotions (https://github.com/google-research/google-research/tree/master/goemotions), ' +
  'Copyright Google LLC, Apache License 2.0: see NOTICE.'

/** Chosen by cross-validation on the training lines, and the last of several alike by GoEmotions' dev part. */
const settings: Settings = { least: 2, rounds: 14, pace: 0.3, sparse: 1, small: 16, even: 0.5, themes: 2 }
/** Names that move no feeling this far are left out. */
const floor = 0.07
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
  const kept = names.flatMap((name, index) => (counts(weights[index] as Float64Array) ? [[name, letters[index]]] : []))
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
    const { logits, trust, prior, features } = weigh(tokens, lexicon, linear, false)
    return {
      label: feelings.findIndex((id) => id === emotion),
      start: logits,
      trust,
      prior,
      features: features.map(({ name }) => name),
    }
  })
}

function counts(weights: Float64Array): boolean {
  return weights.some((weight) => Math.abs(weight) > floor)
}

/** What a word counts more for each feeling than for calm, as a letter each. */
function lettersOf(weights: Float64Array): string {
  return Array.from(weights.slice(1), (weight) => {
    const more = weight - (weights[0] as number)
    const steps = Math.round(Math.sign(more) * Math.sqrt(Math.abs(more) / step))
    return String.fromCharCode(97 + Math.max(-32, Math.min(25, steps)))
  }).join('')
}
