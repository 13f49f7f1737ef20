import { formatValue, stepAt } from '@guidetree/core/runtime'
import type { Fact, Session, SessionAsk, SessionStep } from '@guidetree/core/runtime'
import { htmlToText } from '../html-text.ts'
import type { Style } from '../style.ts'
import { keyOf } from '../strings/index.ts'
import type { Key, Say } from '../strings/index.ts'
import { visible, wrap } from '../text.ts'
import { durationText } from './durations.ts'
import { namedOutcome } from './voice.ts'
import type { Voice } from './voice.ts'

/** How and where things are shown, and in what language. */
export interface Screen extends Voice {
  style: Style
  columns: number
}

/** Returns the step at hand as lines for a terminal: heading, words, scripts set apart, notes, actions, follow-ups. */
export function showStep(session: Session, screen: Screen): string {
  return `${showHeading(session.step.title, session.step.guide, screen)}${showWords(session.step, screen)}`
}

/** Returns a heading over a step. */
export function showHeading(title: string, guide: string, { style }: Screen): string {
  return `\n${style.bold(visible(title))} ${style.dim(visible(guide))}\n`
}

/** Returns the words of what was passed since `before` and a person must see: decisions, calls, outcomes of called guides. */
export function showPassed(before: Session | undefined, session: Session, screen: Screen): string[] {
  const since = before ? before.path.length : 0
  return session.path.slice(since, -1).flatMap(({ kind, passed }, index) => {
    if (passed || !['decision', 'call', 'outcome'].includes(kind)) return []
    const step = stepAt(session, since + index)
    const words = showWords(step, screen)
    return words === '' ? [] : [showHeading(step.title, step.guide, screen) + words]
  })
}

function showWords(words: SessionStep, { style, columns, say, language }: Screen): string {
  const width = Math.min(columns, 100) - 4
  const block = (text: string, mark: string, paint: (line: string) => string): string =>
    wrap(text, width)
      .map((line) => `${mark}${paint(line)}\n`)
      .join('')
  const content = htmlToText(words.html)
  return [
    content === '' ? '' : block(content, '  ', unchanged),
    ...words.notes.map(({ level, html }) =>
      block(
        say('note', { level: { key: keyOf('note', level) ?? 'note-note' }, text: htmlToText(html) }),
        `  ${style.yellow('!')} `,
        style.yellow,
      ),
    ),
    ...words.scripts.map(({ text }) => `\n${block(text, `  ${style.cyan('│')} `, style.cyan)}`),
    ...words.actions.map((action) => block(describeAction(action, say), `  ${style.green('▸')} `, unchanged)),
    ...words.followUps.map(({ after, text }) =>
      block(say('follow-up', { after: durationText(after, language), text }), `  ${style.blue('◷')} `, unchanged),
    ),
  ].join('')
}

function unchanged(text: string): string {
  return text
}

function describeAction({ name, text, args }: SessionStep['actions'][number], say: Say): string {
  const list = Object.entries(args).map(([argument, value]) => `${argument}=${String(value)}`)
  return name ? say('action', { text, call: [name, ...list].join(' ') }) : text
}

/** Returns the answers with their numbers, the known one marked. */
export function showAnswers({ step, asks }: Session, { style, say }: Screen): string {
  const known = asks[0]?.known
  const lines = step.answers.map(({ label, hint, value }, index) => {
    const mark = known !== undefined && value === known ? style.dim(` ${say('answer-known')}`) : ''
    const text = hint ? ` ${style.dim(visible(htmlToText(hint)))}` : ''
    return `  ${style.bold(String(index + 1).padStart(2))}  ${visible(label)}${mark}${text}\n`
  })
  return lines.length > 0 ? `\n${lines.join('')}` : ''
}

/** Returns the question that one input of a form asks, its known value in brackets. */
export function showAsk(ask: SessionAsk, fact: Fact | undefined, locale: string, { style, say }: Screen): string {
  const options = fact?.options?.map(({ id, label }) => (label === id ? id : say('ask-option', { id, label })))
  const hintKey = keyOf('hint', ask.type)
  const hint = options?.join(say('list')) ?? (hintKey && say(hintKey))
  const text = fact?.help && hint ? say('ask-joined', { help: fact.help, hint }) : (fact?.help ?? hint)
  return `  ${say('ask', {
    label: visible(ask.label),
    help: text && style.dim(say('ask-help', { text: visible(text) })),
    known: ask.known === undefined || !fact ? '' : say('ask-known', { value: formatValue(ask.known, fact, locale) }),
  })}`
}

/** Returns the outcome in one line. */
export function showOutcome({ outcome }: Session, { style, say, names }: Screen): string {
  if (!outcome) return ''
  const { kind, team, cause, severity } = namedOutcome(outcome, names)
  const paint = { resolved: style.green, escalated: style.yellow, unresolved: style.red }[kind]
  const more = Object.entries({ 'record-team': team, 'record-cause': cause, 'record-severity': severity } as const)
  const known = more.flatMap(([key, value]) => (value === undefined ? [] : [` ${style.dim(say(key as Key))} ${value}`]))
  return `\n${paint(style.bold(say(`record-${kind}`)))}${known.join('')}\n`
}
