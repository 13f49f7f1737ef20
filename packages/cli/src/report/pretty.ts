import { displayWidth, visible } from '../text.ts'
import type { ReportInput } from './index.ts'
import type { Message } from './message.ts'

const colors = { error: 'red', warning: 'yellow', info: 'blue' } as const

/**
 * Returns the messages for a person: place, words, the line with the spot marked, other places, the fix; last a count.
 * The worst stand last, where the eye is; remarks are only counted unless they are asked for.
 */
export function pretty(input: ReportInput): string {
  return listed(input) + summary(input)
}

/** Returns the messages as `pretty` shows them, without the count. */
export function listed(input: ReportInput): string {
  const shown = (['info', 'warning', 'error'] as const)
    .filter((severity) => severity !== 'info' || input.remarks)
    .flatMap((severity) => input.messages.filter((message) => message.severity === severity))
  return shown.map((message) => block(message, input)).join('')
}

function block(message: Message, input: ReportInput): string {
  const { style, prefix, say } = input
  const color = style[colors[message.severity]]
  const place = `${prefix}${message.path}:${message.line}:${message.column}`
  const head = `${style.bold(visible(place))} ${color(say(`label-${message.severity}`))} ${visible(message.message)} ${style.dim(message.id)}`
  const related = (message.related ?? []).map(
    (other) =>
      `    ${style.dim(say('see'))} ${visible(`${prefix}${other.path}:${other.line}:${other.column}: ${other.message}`)}`,
  )
  return [head, ...excerpt(message, input), ...related, ...fixes(message, input), '']
    .map((line) => `${line}\n`)
    .join('')
}

function excerpt(message: Message, { sources, style }: ReportInput): string[] {
  const line = sources
    .get(message.path)
    ?.replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .at(message.line - 1)
  if (line === undefined || line.trim() === '') return []
  const end = message.endLine === message.line ? message.endColumn : line.length + 1
  const before = line.slice(0, message.column - 1)
  const marked = line.slice(message.column - 1, Math.max(end - 1, message.column))
  const number = String(message.line)
  const [shown, indent] = shorten(before, marked, line.slice(before.length + marked.length))
  const caret = '^'.repeat(Math.max(1, Math.min(displayWidth(marked), displayWidth(shown) - indent)))
  return [
    `  ${style.dim(`${number} |`)} ${shown}`,
    `  ${style.dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(indent)}${style[colors[message.severity]](caret)}`,
  ]
}

const mostBefore = 60
const mostShown = 120

/** Returns the line, cut around the marked part when it is long, and the width of what stands before that part. */
function shorten(before: string, marked: string, after: string): [shown: string, indent: number] {
  const letters = [...visible(before)]
  const start = letters.length > mostBefore ? `…${letters.slice(-mostBefore).join('')}` : letters.join('')
  const rest = [...visible(marked + after)]
  const room = Math.max(20, mostShown - Math.min(letters.length, mostBefore))
  const end = rest.length > room ? `${rest.slice(0, room).join('')}…` : rest.join('')
  return [start + end, displayWidth(start)]
}

function fixes(message: Message, { style, say }: ReportInput): string[] {
  const texts = (message.expected ?? []).map((text) => style.green(text === '' ? say('fix-remove') : visible(text)))
  return texts.length === 0 ? [] : [`    ${style.dim(say('fix'))} ${texts.join(style.dim(say('or')))}`]
}

function summary({ messages, style, say, guides, remarks }: ReportInput): string {
  const checked = (result: string): string =>
    say('checked', { guides: { key: 'guides', params: { count: guides } }, result })
  if (guides === 0 && messages.length === 0) return `${style.yellow(say('no-guides'))}\n`
  if (messages.length === 0) return `${checked(style.green(say('no-problems')))}\n`
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = messages.filter((message) => message.severity === severity).length
    const hint = severity === 'info' && !remarks ? say('remarks-hint') : ''
    return count === 0 ? [] : [`${style[colors[severity]](say(counted[severity], { count }))}${hint}`]
  })
  return `${checked(counts.join(say('list')))}\n${style.dim(say('pages-hint'))}\n`
}

const counted = { error: 'errors', warning: 'warnings', info: 'remarks' } as const
