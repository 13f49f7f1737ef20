import type { Command, Option, Positional } from './command.ts'
import { commands } from './commands/index.ts'
import type { Style } from './style.ts'

/** Returns the page that `guidetree --help` shows. */
export function overview(style: Style): string {
  const rows = commands.map((command) => [usage(command), command.summary] as const)
  return `${style.bold('guidetree')}: check, walk, test and build troubleshooting guides written in Markdown

${style.bold('Usage')}
  guidetree COMMAND …

${style.bold('Commands')}
${columns(rows, style)}

${style.bold('Options')}
${columns(
  [
    ['--help', 'Show this page, or that of a command: guidetree check --help'],
    ['--version', 'Show the version'],
  ],
  style,
)}

${style.bold('Exit status')}
  0  fine    1  the content or the question is at fault    2  the command line is

${style.bold('Examples')}
${columns(
  [
    ['guidetree check', 'report every problem in trees/'],
    ['guidetree walk late-parcel', 'walk a guide here in the terminal'],
    ['guidetree test --coverage', 'run the scenarios, list what none of them reaches'],
  ],
  style,
)}
`
}

/** Returns the page that `guidetree COMMAND --help` shows. */
export function commandHelp(command: Command, style: Style): string {
  const details = command.details ? `\n${command.details}\n` : ''
  const named = command.positionals.map((positional) => [positional.name, positionalHelp(positional)] as const)
  const options = Object.entries(command.options).map(
    ([name, option]) => [optionName(name, option), optionHelp(option)] as const,
  )
  const examples = command.examples.map(({ line, does }) => [`guidetree ${line}`, does] as const)
  return `${style.bold(`guidetree ${command.name}`)}: ${lowerFirst(command.summary)}
${details}
${style.bold('Usage')}
  guidetree ${usage(command)}${required(command)}${options.length > 0 ? ' [OPTIONS]' : ''}

${section('Arguments', named, style)}${section('Options', options, style)}${section('Examples', examples, style)}`.replace(
    /\n+$/,
    '\n',
  )
}

type HelpRow = readonly [left: string, right: string]

function section(title: string, rows: readonly HelpRow[], style: Style): string {
  return rows.length === 0 ? '' : `${style.bold(title)}\n${columns(rows, style)}\n\n`
}

function columns(rows: readonly HelpRow[], style: Style): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${style.cyan(left.padEnd(width))}  ${right}`).join('\n')
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

function optionHelp(option: Option): string {
  const choices = option.choices ? `: ${option.choices.join(', ')}` : ''
  const defaults = option.default === undefined ? '' : ` (default: ${option.default})`
  return `${option.help}${choices}${defaults}${option.repeats ? '; may be repeated' : ''}`
}

function positionalHelp(positional: Positional): string {
  const choices = positional.choices ? `: ${positional.choices.join(', ')}` : ''
  return positional.help + choices + (positional.default === undefined ? '' : ` (default: ${positional.default})`)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
