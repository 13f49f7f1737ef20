import { record, recordToMarkdown } from '@guidetree/core/runtime'
import type { RecordWords } from '@guidetree/core/runtime'
import { copyText } from '../copy.ts'
import { h } from '../dom.ts'
import type { Stage } from './stage.ts'

const parts: readonly (keyof RecordWords)[] = [
  ...(['case', 'outcome', 'facts', 'path', 'scripts', 'actions'] as const),
  ...(['followUps', 'team', 'cause', 'severity', 'due', 'colon', 'open', 'close'] as const),
  ...(['resolved', 'escalated', 'unresolved', 'active', 'done', 'stuck'] as const),
]

/** Fills the box of an ended case with its record, and the buttons that copy it. */
export function fillRecord(box: HTMLElement, { place, say, announce, locale }: Stage): void {
  const made = record(place.session, { now: new Date().toISOString() })
  const words = Object.fromEntries(parts.map((part) => [part, say(`record-${part}`)])) as Partial<RecordWords>
  const markdown = recordToMarkdown(made, words)
  const copy = (name: string, text: string, className: string): HTMLButtonElement => {
    const button = h('button', { type: 'button', class: className }, say(name))
    button.addEventListener('click', () => void copyText(text, button, say, announce))
    return button
  }
  const due = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const followUps = made.followUps.map((one) =>
    h(
      'li',
      {},
      one.text,
      ' ',
      one.due !== undefined && h('strong', {}, say('due', { date: due.format(new Date(one.due)) })),
    ),
  )
  box.append(
    ...(followUps.length > 0 ? [h('h3', {}, say('follow-ups')), h('ul', {}, followUps)] : []),
    h('h3', {}, say('record')),
    h(
      'div',
      { class: 'gp-row' },
      copy('copy-markdown', markdown, 'gp-primary'),
      copy('copy-json', JSON.stringify(made, undefined, 2), 'gp-tool'),
    ),
    h('pre', { tabindex: '0' }, markdown),
  )
}
