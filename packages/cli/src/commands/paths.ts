import { paths } from '@guidetree/core'
import type { Path, Paths } from '@guidetree/core'
import type { Value } from '@guidetree/core/runtime'
import { ContentError, directory, guide, locale, today, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { guideOf, load, requireSound, soundTrees } from '../load.ts'
import { progressOn } from '../progress.ts'
import type { Saying } from '../strings/index.ts'
import type { Style } from '../style.ts'
import { didYouMean } from '../suggest.ts'
import { visible } from '../text.ts'

export const pathsCommand: Command = {
  name: 'paths',
  summary: 'paths',
  details: 'paths-details',
  positionals: [guide, directory],
  options: {
    locale,
    actions: { value: 'A,B,…', help: 'paths-actions' },
    today,
    json: { help: 'paths-json' },
  },
  examples: [
    { line: 'paths late-parcel', does: 'paths-example' },
    { line: 'paths late-parcel --actions open-order,offer-refund', does: 'paths-example-actions' },
  ],
  run(call) {
    const { terminal, positionals, switches, say } = call
    const day = valueOf(call, 'today') ?? terminal.today
    const loaded = load(positionals['DIR'] ?? '', terminal, { today: day })
    const found = guideOf(call, loaded)
    requireSound(loaded, found)
    const actions = actionsAsked(valueOf(call, 'actions'), [...(loaded.base.config.actions?.keys() ?? [])])
    const progress = progressOn(terminal)
    const result = paths(soundTrees(loaded), found.id, {
      locale: found.locale,
      at: day,
      actions,
      progress: (count) => progress.show(say('ways-found', { count })),
    })
    progress.done()
    terminal.out(switches.has('json') ? `${JSON.stringify(result)}\n` : pretty(result, actions !== undefined, call))
    if (result.paths.length > 0) return 0
    const none = actions ? (result.capped ? 'no-way-found' : 'no-way-actions') : 'no-way'
    terminal.err(`${say(none, { actions })}\n`)
    return 1
  },
}

function actionsAsked(list: string | undefined, known: readonly string[]): string[] | undefined {
  const actions = list
    ?.split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  for (const name of actions ?? []) {
    if (known.length > 0 && !known.includes(name))
      throw new ContentError('no-action', { name, hint: didYouMean(name, known) })
  }
  return actions
}

function pretty(result: Paths, chosen: boolean, { terminal, say }: Call): string {
  const style = terminal.outStyle
  const { count, capped, paths: found } = result
  const lines = found.map((path, index) => `${style.dim(String(index + 1).padStart(4))}  ${onePath(path, style)}\n`)
  const ways: Saying = { key: 'ways', params: { count } }
  const total = capped
    ? say(chosen ? 'ways-some' : 'ways-capped', { ways, shown: found.length })
    : say('ways', { count })
  return `${lines.join('')}${total}\n`
}

function onePath({ trail, actions, outcome }: Path, style: Style): string {
  const given = Object.entries(trail.facts).map(assignment)
  const told = trail.entries.map(
    ({ answer, facts }) =>
      answer ??
      Object.entries(facts ?? {})
        .map(assignment)
        .join(' '),
  )
  const start = given.length > 0 ? [style.dim(`[${visible(given.join(' '))}]`)] : []
  const end = style.bold(
    visible(outcome.guide === trail.guide ? `#${outcome.step}` : `${outcome.guide}#${outcome.step}`),
  )
  const done = actions.length > 0 ? style.dim(` (${actions.map(({ name }) => name).join(', ')})`) : ''
  return [...start, ...told.map((text) => visible(text)), end].join(style.dim(' › ')) + done
}

function assignment([name, value]: [string, Value]): string {
  const text =
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : Array.isArray(value) ? value.join('+') : String(value)
  return `${name}=${text}`
}
