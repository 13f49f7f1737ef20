import { lower, lowerCondition } from '../expression/index.ts'
import type { LinkedGuide, LinkedStep } from '../knowledge-base.ts'
import type { Action, Answer, Prose, When } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import type { TreeAction, TreeAnswer, TreeStep, Value } from '../runtime/types.ts'
import { toInlineHtml, toSafeHtml } from './html.ts'
import { toPlainText } from './plain-text.ts'
import { targetOf, wayOf } from './target.ts'

/** Returns a step as it ships: its words as safe HTML, its conditions and arguments as code. */
export function compileStep(guide: LinkedGuide, step: LinkedStep): TreeStep {
  if (!step.kind)
    throw new Error(`compile needs a guide without errors: ${guide.path} has a dead end, "${step.id.value}"`)
  const ending = step.endings[0]
  const answers = ending?.kind === 'answers' ? ending.answers : []
  const call = ending?.kind === 'call' ? wayOf(guide, ending.link) : undefined
  return {
    kind: step.kind,
    title: step.title.value,
    html: toSafeHtml(step.content),
    scripts: step.scripts.map(({ content, when }) => ({
      html: toSafeHtml(content),
      text: toPlainText(content),
      ...whenOf(guide, when),
    })),
    notes: step.notes.map(({ level, content }) => ({ level, html: toSafeHtml(content) })),
    articles: articlesOf(guide, step, answers),
    actions: step.actions.map((action) => compileAction(guide, action)),
    followUps: step.followUps.map(({ after, content, when }) => ({
      after: after.value,
      text: toPlainText(content),
      ...whenOf(guide, when),
    })),
    inputs: step.inputs.map(({ fact, once, content, when }) => ({
      fact: fact.value,
      type: guide.allFacts.get(fact.value)?.fact.type ?? 'text',
      label: toPlainText(content),
      ...(once && { once }),
      ...whenOf(guide, when),
    })),
    ...(step.ask && { ask: step.ask.fact.value, ...(step.ask.once && { once: true }) }),
    answers: answers.map((answer) => compileAnswer(guide, step, answer)),
    ...(call && { call: { guide: call.guide ?? guide.id, ...(call.step !== undefined && { step: call.step }) } }),
    ...(step.outcome && {
      outcome: {
        kind: step.outcome.value,
        ...(step.team && { team: step.team.value }),
        ...(step.cause && { cause: step.cause.value }),
        ...(step.severity && { severity: step.severity.value }),
      },
    }),
  }
}

/** Returns `{ when }` as code, or nothing where there is no condition. */
export function whenOf(guide: LinkedGuide, when: When | undefined): { when?: Code } {
  return when?.expression ? { when: lowerCondition(when.expression, guide.scope) } : {}
}

function compileAction(guide: LinkedGuide, action: Action): TreeAction {
  const { name, args, content, when } = action
  const given = args.flatMap(({ name: argument, expression }): [string, Code][] =>
    expression ? [[argument.value, lower(expression, guide.scope)]] : [],
  )
  const names = new Set(given.map(([argument]) => argument))
  // An argument left out takes the known fact of its name.
  const declared = name ? (guide.config.actions?.get(name.value)?.args ?? []) : []
  const taken = declared.flatMap(({ name: { value } }): [string, Code][] =>
    names.has(value) || !guide.allFacts.has(value) ? [] : [[value, ['fact', value]]],
  )
  return {
    ...(name && { name: name.value }),
    args: Object.fromEntries([...given, ...taken]),
    text: toPlainText(content),
    html: toInlineHtml(content),
    ...whenOf(guide, when),
  }
}

function compileAnswer(guide: LinkedGuide, step: LinkedStep, answer: Answer): TreeAnswer {
  const id = answer.value?.value ?? answer.label.value
  const hint = toInlineHtml(answer.hint)
  return {
    id,
    ...(step.ask && { value: answerValue(guide, step.ask.fact.value, id) }),
    label: answer.label.value,
    target: targetOf(wayOf(guide, answer.link)),
    ...(hint && { hint }),
    ...whenOf(guide, answer.when),
  }
}

/** Returns what the asked fact becomes by the answer `id`. */
export function answerValue(guide: LinkedGuide, name: string, id: string): Value {
  const fact = guide.allFacts.get(name)?.fact
  if (fact?.type === 'boolean') return id === 'yes'
  return fact?.many ? [id] : id
}

function articlesOf(guide: LinkedGuide, step: LinkedStep, answers: readonly Answer[]): TreeStep['articles'] {
  const parts = [...step.scripts, ...step.notes, ...step.actions, ...step.followUps, ...step.inputs]
  const proses: Prose[] = [step.content, ...parts.map((part) => part.content), ...answers.map((answer) => answer.hint)]
  const targets = proses.flatMap((prose) => prose.links.map((link) => link.to))
  const ids = new Set(targets.flatMap((target) => (target?.kind === 'article' ? [target.article] : [])))
  return [...ids].map((id) => ({ id, title: guide.articleTitles.get(id) ?? id }))
}
