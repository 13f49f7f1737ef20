import { paths } from '@guidetree/core'
import type { Path, Paths } from '@guidetree/core'
import type { Value } from '@guidetree/core/runtime'
import { ContentError, directory, guide, locale, today, valueOf } from '../command.ts'
import type { Command } from '../command.ts'
import { findGuide, load, requireSound, soundTrees } from '../load.ts'
import { progressOn } from '../progress.ts'
import type { Style } from '../style.ts'
import { didYouMean } from '../suggest.ts'
import { visible } from '../text.ts'

export const pathsCommand: Command = {
  name: 'paths',
  summary: 'List the different ways through a guide',
  details:
    'Called guides and jumps are included, a loop is taken once. Facts that nobody asks, such as the emotion, are tried\nas known at the start. Beyond 10,000 ways, a set is listed that takes every answer, rule and row that can be taken.',
  positionals: [guide, directory],
  options: {
    locale,
    actions: { value: 'A,B,…', help: 'Only ways that take these actions in this order, others between them or not' },
    today,
    json: { help: 'Print as JSON: {count, capped, paths: [{trail, actions, outcome}]}' },
  },
  examples: [
    { line: 'paths late-parcel', does: 'each way on a line' },
    { line: 'paths late-parcel --actions open-order,offer-refund', does: 'is there a way that refunds?' },
  ],
  run(call) {
    const { terminal, positionals, switches } = call
    const day = valueOf(call, 'today') ?? terminal.today
    const loaded = load(positionals['DIR'] ?? '', terminal, { today: day })
    const found = findGuide(loaded, positionals['GUIDE'] ?? '', valueOf(call, 'locale'))
    requireSound(loaded, found)
    const actions = actionsAsked(valueOf(call, 'actions'), [...(loaded.base.config.actions?.keys() ?? [])])
    const progress = progressOn(terminal)
    const result = paths(soundTrees(loaded), found.id, {
      locale: found.locale,
      at: day,
      actions,
      progress: (count) => progress.show(`${count} ways found`),
    })
    progress.done()
    terminal.out(
      switches.has('json') ? `${JSON.stringify(result)}\n` : pretty(result, actions !== undefined, terminal.outStyle),
    )
    if (result.paths.length > 0) return 0
    const searched = result.capped ? ' was found; there are too many to try them all' : ''
    terminal.err(
      actions ? `No way that takes ${actions.join(', ')} in this order${searched}\n` : 'No way leads to an outcome\n',
    )
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
      throw new ContentError(`There is no action "${name}"${didYouMean(name, known)}`)
  }
  return actions
}

function pretty(result: Paths, chosen: boolean, style: Style): string {
  const { count, capped, paths: found } = result
  const lines = found.map((path, index) => `${style.dim(String(index + 1).padStart(4))}  ${onePath(path, style)}\n`)
  const number = `${count} ${count === 1 ? 'way' : 'ways'}`
  const more = chosen
    ? `${number}; there may be more`
    : `More than ${number}; these ${found.length} take everything that can be taken`
  return `${lines.join('')}${capped ? more : number}\n`
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
