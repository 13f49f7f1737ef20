import type { FiredRule, FoundFact, Label, Triage } from '@guidetree/triage'
import type { Names } from '../labels.ts'
import { pad, displayWidth, visible } from '../text.ts'
import { percent } from './sheet.ts'
import type { Sheet } from './sheet.ts'

const hidden = '•••'

/** A triage with the labels of its facts. */
export type Findings = Pick<Triage, 'emotion' | 'severity' | 'urgency' | 'risks' | 'raised'> & {
  facts: readonly (FoundFact & { label: Label })[]
}

/** What ids and labels are called in the reader's language. */
export type LabelledNames = Names & Readonly<{ label: (label: Label) => string }>

/** Returns facts without the values of those that are personal: what is printed may be kept and sent on. */
export function withoutPersonal<Fact extends FoundFact>(facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => (fact.personal ? { ...fact, value: hidden, text: hidden } : fact))
}

/** Returns what a person reads of a message besides where it belongs: a line for each thing that it tells. */
export function printFindings(found: Findings, { style, say }: Sheet, names: LabelledNames): string {
  const quoted = (words: readonly { text: string }[]): string =>
    style.dim(words.map(({ text }) => say('quoted', { text: visible(text) })).join(' '))
  const rule = ({ label, why }: FiredRule): string => `${visible(names.label(label))}  ${quoted(why)}`.trimEnd()
  const { emotion, urgency, severity } = found
  const rows: [string, string][] = [
    ...found.risks.map((risk): [string, string] => [style.red(say('row-risk')), rule(risk)]),
    ...(emotion
      ? [
          row(
            say('row-emotion'),
            `${names.emotion(emotion.id)}  ${percent(emotion.score, say).trim()}  ${quoted(emotion.cues)}`,
          ),
        ]
      : []),
    ...(urgency === undefined ? [] : [row(say('row-urgency'), names.severity(urgency))]),
    ...(severity === undefined ? [] : [row(say('row-severity'), names.severity(severity))]),
    ...found.raised.map((one) => row(say('row-raised'), rule(one))),
    ...found.facts.map(({ label, value }) =>
      row(say('row-fact'), `${visible(names.label(label))}  ${visible(String(value))}`),
    ),
  ]
  const widest = Math.max(0, ...rows.map(([name]) => displayWidth(name)))
  return rows.map(([name, value]) => `  ${pad(name, widest)}  ${value.trimEnd()}\n`).join('')
}

const row = (name: string, value: string): [string, string] => [name, value]
