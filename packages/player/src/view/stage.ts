import type { AnswerProblem, Told } from '@guidetree/core/runtime'
import type { Place } from '../case.ts'
import type { Child } from '../dom.ts'
import { h, need } from '../dom.ts'
import type { Guides } from '../guides.ts'
import type { Say } from '../strings.ts'
import { showSide } from './side.ts'
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
  /** Gives an answer, or fills a form and maybe answers after it; returns what is wrong with it, if anything is. */
  tell: (told: Told, answer?: string) => Promise<AnswerProblem | undefined>
  goOn: () => void
  back: () => void
  change: (entry: number) => void
  cancel: () => void
  restart: () => void
  setFact: (fact: string, value: string) => void
}

/** Shows a place in the player: notices, the step at hand, and beside it the path and the facts. */
export function showStage(host: HTMLElement, stage: Stage): void {
  need(host, '.gp').replaceChildren(h('div', {}, stage.notices, stepView(stage)))
  showSide(need(host, '.gp-side'), stage)
}
