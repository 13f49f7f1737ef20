import type { CaseRecord } from './record.ts'
import type { OutcomeKind, SessionOutcome, SessionStatus, Value } from './types.ts'

/** The words around a case record, for other languages than English. */
export interface RecordWords extends Record<OutcomeKind | SessionStatus, string> {
  case: string
  outcome: string
  facts: string
  path: string
  scripts: string
  actions: string
  followUps: string
  team: string
  cause: string
  severity: string
  due: string
  /** Between a name and what it names. */
  colon: string
  /** Around what is said by the way. */
  open: string
  close: string
}

const english: RecordWords = {
  case: 'Case',
  outcome: 'Outcome',
  facts: 'Facts',
  path: 'Path',
  scripts: 'Said',
  actions: 'Actions',
  followUps: 'Follow-ups',
  team: 'team',
  cause: 'cause',
  severity: 'severity',
  due: 'due',
  colon: ': ',
  open: ' (',
  close: ')',
  resolved: 'resolved',
  escalated: 'escalated',
  unresolved: 'unresolved',
  active: 'active',
  done: 'done',
  stuck: 'stuck',
}

/** Returns a case record as Markdown, to be pasted into a ticket; what customers said stays text. Words left out are English. */
export function recordToMarkdown(record: CaseRecord, given: Partial<RecordWords> = {}): string {
  const words = { ...english, ...given }
  const { outcome, outcomes, now, status, why } = record
  const { colon, open, close } = words
  const ends = outcome ? outcomes : []
  return [
    `# ${words.case}${colon}${escape(record.title)}`,
    `${escape(now)} · ${words[status]}${why === undefined ? '' : ` · ${escape(why)}`}`,
    ...section(
      words.outcome,
      ends.map((end) => outcomeLine(end, titleOf(record, end), words)),
    ),
    ...section(
      words.facts,
      record.words.map(({ label, value }) => `${escape(label)}${afterLabel(label, colon)}${escape(value)}`),
    ),
    ...section(
      words.path,
      record.path.map(({ title, answer }) => escape(answer === undefined ? title : `${title} → ${answer}`)),
      '1.',
    ),
    ...section(
      words.actions,
      record.actions.map(({ name, args }) => `\`${name}\`${argumentText(args)}`),
      '1.',
    ),
    ...section(
      words.scripts,
      record.scripts.map(({ text }) => escape(text)),
    ),
    ...section(
      words.followUps,
      record.followUps.map(
        ({ after, text, due }) => `${escape(text)}${open}${words.due} ${escape(due ?? after)}${close}`,
      ),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

/** A question's mark takes the place of the colon. */
function afterLabel(label: string, colon: string): string {
  return label.endsWith('？') ? '' : label.endsWith('?') ? ' ' : colon
}

function section(title: string, lines: readonly string[], marker = '-'): string[] {
  return lines.length > 0 ? [`## ${title}`, lines.map((line) => `${marker} ${line}`).join('\n')] : []
}

function titleOf({ path }: CaseRecord, { guide, step }: SessionOutcome): string {
  return path.find((visit) => visit.guide === guide && visit.step === step)?.title ?? `${guide}#${step}`
}

function outcomeLine({ kind, team, cause, severity }: SessionOutcome, title: string, words: RecordWords): string {
  const parts = [
    [words.team, team],
    [words.cause, cause],
    [words.severity, severity],
  ] as const
  const known = parts.flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${escape(value)}`]))
  return [`**${words[kind]}**`, escape(title), ...known].join(' · ')
}

function argumentText(args: Readonly<Record<string, Value>>): string {
  const list = Object.entries(args).map(([name, value]) => escape(`${name} = ${String(value)}`))
  return list.length > 0 ? ` (${list.join(', ')})` : ''
}

/** One line, on which nothing is markup. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&!]/g, String.raw`\$&`)
}
