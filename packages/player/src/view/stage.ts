import type { AnswerProblem, Told } from '@guidetree/core/runtime'
import type { Place } from '../case.ts'
import type { Child } from '../dom.ts'
import { h } from '../dom.ts'
import type { Guides } from '../guides.ts'
import type { Say } from '../strings.ts'
import { sideView } from './side.ts'
import { stepView } from './step.ts'

/** All that the views of a place need: what to show, and what the agent can do. */
export interface Stage {
  place: Place
  guides: Guides
  say: Say
  locale: string
  /** Actions that the agent has ticked. */
  done: Set<string>
  notices: Child
  announce: (message: string) => void
  /** Gives an answer or fills a form; returns what is wrong with it, if anything is. */
  tell: (told: Told) => Promise<AnswerProblem | undefined>
  goOn: () => void
  back: () => void
  change: (entry: number) => void
  cancel: () => void
  restart: () => void
  setFact: (fact: string, value: string) => void
  readAll: (step: string) => void
}

/** Returns everything that the player shows: notices, the step at hand, and beside it the path and the facts. */
export function stageView(stage: Stage): HTMLElement {
  return h(
    'div',
    { class: 'gp-stage' },
    stage.notices,
    h('div', { class: 'gp-columns' }, stepView(stage), sideView(stage)),
  )
}
