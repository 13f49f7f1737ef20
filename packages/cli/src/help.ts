import type { Command, Option, Positional } from './command.ts'
import { commands } from './commands/index.ts'
import { languages } from './language.ts'
import { speaker } from './strings/index.ts'
import type { Say } from './strings/index.ts'
import type { Style } from './style.ts'
import type { Terminal } from './terminal.ts'
import { displayWidth, pad, wrap } from './text.ts'

/** Returns the page that `guidetree --help` shows. */
export function overview({ language, columns }: Terminal, style: Style): string {
  const say = speaker(language)
  const page: Page = { say, style, columns }
  const rows = commands.map((command): HelpRow => [usage(command), say(command.summary)])
  return [
    `${title(page, 'guidetree', say('help-about'))}\n\n`,
    `${style.bold(say('help-usage'))}\n  guidetree COMMAND …\n\n`,
    section(page, say('help-commands'), rows),
    section(page, say('help-options'), [
      ['--help', say('help-help')],
      ['--version', say('help-version')],
      languageRow(say),
    ]),
    section(page, say('help-exit'), [
      ['0', say('help-exit-0')],
      ['1', say('help-exit-1')],
      ['2', say('help-exit-2')],
    ]),
    section(page, say('help-examples'), [
      ['guidetree check', say('help-example-check')],
      ['guidetree walk late-parcel', say('help-example-walk')],
      ['guidetree test --coverage', say('help-example-test')],
    ]),
  ]
    .join('')
    .trimEnd()
    .concat('\n')
}

/** Returns the page that `guidetree COMMAND --help` shows. */
export function commandHelp(command: Command, { language, columns, outStyle: style }: Terminal): string {
  const say = speaker(language)
  const page: Page = { say, style, columns }
  const named = command.positionals.map((positional): HelpRow => [positional.name, valueHelp(positional, say)])
  const options = Object.entries(command.options).map(([name, option]): HelpRow => [
    optionName(name, option),
    optionHelp(option, say),
  ])
  const examples = command.examples.map(({ line, text, does }): HelpRow => [
    `guidetree ${text ? line.replace('TEXT', `'${say(text)}'`) : line}`,
    say(does),
  ])
  const details = command.details ? `${wrap(say(command.details), width(page)).join('\n')}\n\n` : ''
  return [
    `${title(page, `guidetree ${command.name}`, say(command.summary))}\n\n`,
    details,
    `${style.bold(say('help-usage'))}\n  guidetree ${usage(command)}${required(command)} [OPTIONS]\n\n`,
    section(page, say('help-arguments'), named),
    section(page, say('help-options'), [...options, languageRow(say)]),
    section(page, say('help-examples'), examples),
  ]
    .join('')
    .trimEnd()
    .concat('\n')
}

interface Page {
  say: Say
  style: Style
  columns: number
}

type HelpRow = readonly [left: string, right: string]

function width({ columns }: Page): number {
  return Math.min(columns, 100)
}

function title({ say, style }: Page, name: string, text: string): string {
  return say('help-title', { name: style.bold(name), text })
}

/** Long texts go on under their beginning, unless what they explain leaves them no room. */
const leastRoom = 30

function section(page: Page, heading: string, rows: readonly HelpRow[]): string {
  const { style } = page
  const left = Math.max(...rows.map(([name]) => displayWidth(name)))
  const room = width(page) - left - 4
  const lines = rows.map(([name, text]) => {
    const [first = '', ...more] = room < leastRoom ? [text] : wrap(text, room)
    const rest = more.map((line) => `${' '.repeat(left + 4)}${line}\n`)
    return `  ${style.cyan(pad(name, left))}  ${first}\n${rest.join('')}`
  })
  return rows.length === 0 ? '' : `${style.bold(heading)}\n${lines.join('')}\n`
}

function languageRow(say: Say): HelpRow {
  return ['--lang LANG', say('help-lang', { languages })]
}

function usage(command: Command): string {
  const names = command.positionals.map((positional) => {
    const name = positional.choices?.join('|') ?? positional.name
    return positional.default === undefined ? name : `[${name}]`
  })
  return [command.name, ...names].join(' ')
}

function required(command: Command): string {
  const options = Object.entries(command.options).filter(([, option]) => option.required)
  return options.map(([name, option]) => ` ${optionName(name, option)}`).join('')
}

function optionName(name: string, option: Option): string {
  return option.value === undefined ? `--${name}` : `--${name} ${option.value}`
}

function optionHelp(option: Option, say: Say): string {
  return valueHelp(option, say) + (option.repeats ? say('help-repeats') : '')
}

function valueHelp({ help, choices, default: value }: Option | Positional, say: Say): string {
  const text = choices ? say('help-choices', { text: say(help), choices }) : say(help)
  return text + (value === undefined ? '' : say('help-default', { value }))
}
