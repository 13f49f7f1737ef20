import { h } from '../dom.ts'
import type { Stage } from './stage.ts'

/** Returns how a guide ends, as its page says it. */
export function outcomeView(section: HTMLElement | undefined): HTMLElement | undefined {
  return section?.querySelector<HTMLElement>('[data-outcome]')?.cloneNode(true) as HTMLElement | undefined
}

/** Returns the case record of an ended case: to read, and to copy. Its code is loaded when a case first ends. */
export function recordView(stage: Stage): HTMLElement {
  const box = h('div', { class: 'gp-record' })
  void import('./record.ts').then(({ fillRecord }) => fillRecord(box, stage))
  return box
}
