import type { Place } from './case.ts'
import { h, need } from './dom.ts'
import type { Say } from './strings.ts'

/** Opens the diagram of the page's guide over the page, with the way that the case took and where it stands. */
export async function openDiagram(host: HTMLElement, place: Place | undefined, say: Say): Promise<void> {
  const link = need(host, '[data-diagram]') as HTMLAnchorElement
  const response = await fetch(link.href)
  // The file's own style is for the file alone; in a page the style sheet has the colours.
  const drawing = (await response.text()).replace(/<style>[^<]*<\/style>/, '')
  const svg = new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement
  const path = place?.session.path ?? []
  const own = path.filter((step) => step.guide === place?.session.trail.guide)
  for (const { step } of own) node(svg, step)?.classList.add('been')
  const here = own.at(-1)
  if (here) node(svg, here.step)?.classList.add('here')
  const close = h('button', { type: 'button', class: 'gp-primary' }, say('close'))
  const dialog = h(
    'dialog',
    { class: 'gp-diagram', 'aria-label': link.textContent },
    h('div', { class: 'gp-diagram-view', tabindex: '0' }, svg),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    link.focus()
  })
  host.append(dialog)
  dialog.showModal()
  svg.querySelector('.here')?.scrollIntoView({ block: 'center', inline: 'center' })
}

function node(svg: Element, step: string): Element | null {
  return svg.querySelector(`[data-step="${CSS.escape(step)}"]`)
}
