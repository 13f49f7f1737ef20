import { TreesNotFound } from '@guidetree/core/node'
import { badChoice, parseCall } from './arguments.ts'
import { ContentError, UsageError } from './command.ts'
import { commands } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { languageOf, languages } from './language.ts'
import { notFound } from './load.ts'
import { speaker } from './strings/index.ts'
import type { Saying } from './strings/index.ts'
import { didYouMean } from './suggest.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Returns the exit status of the command line `argv`: 0 fine, 1 the content or the question is at fault, 2 the command line is. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { rest, asked } = splitLanguage(argv)
  const heard = { ...terminal, language: languageOf(asked ?? '') ?? terminal.language }
  try {
    if (asked === '') throw new UsageError('needs-value', { option: '--lang', value: 'LANG' })
    if (asked !== undefined && !languageOf(asked)) throw badChoice('--lang', asked, languages)
    return await dispatch(rest, heard)
  } catch (error) {
    if (error instanceof ContentError) return fail(heard, 1, error)
    if (error instanceof UsageError) return fail(heard, 2, error, helpHint(rest))
    if (error instanceof TreesNotFound) return fail(heard, 2, notFound(error))
    throw error
  }
}

/** The language is asked for anywhere in front of `--`, because every message needs it, those about the others too. */
function splitLanguage(argv: readonly string[]): { rest: string[]; asked?: string } {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  const rest: string[] = []
  let asked: string | undefined
  for (let index = 0; index < argv.length; index++) {
    const [argument = '', next = ''] = [argv[index], index + 1 < end ? argv[index + 1] : '']
    if (index >= end || !/^--lang(=|$)/.test(argument)) rest.push(argument)
    else if (argument === '--lang') {
      asked = next
      index++
    } else asked = argument.slice('--lang='.length)
  }
  return { rest, ...(asked !== undefined && { asked }) }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined) {
    terminal.err(overview(terminal, terminal.errStyle))
    return 2
  }
  if (first === '--version' || first === '-v') return print(terminal, `${version}\n`)
  if (first === 'help' && rest[0] !== undefined) return dispatch([rest[0], '--help'], terminal)
  if (first === '--help' || first === '-h' || first === 'help')
    return print(terminal, overview(terminal, terminal.outStyle))
  const command = commands.find(({ name }) => name === first)
  if (!command) throw unknownCommand(first)
  if (asksForHelp(rest)) return print(terminal, commandHelp(command, terminal))
  return command.run(parseCall(command, rest, terminal))
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end === -1 ? undefined : end).some((argument) => argument === '--help' || argument === '-h')
}

function unknownCommand(name: string): UsageError {
  if (name.startsWith('-')) {
    return new UsageError('unknown-option', { name, hint: didYouMean(name, ['--help', '--version', '--lang']) })
  }
  const known = commands.map((command) => command.name)
  return new UsageError('unknown-command', { name, hint: didYouMean(name, known) })
}

function helpHint(argv: readonly string[]): Saying {
  const command = commands.find(({ name }) => name === argv[0])
  return { key: 'try-help', params: { command: `${command ? `${command.name} ` : ''}--help` } }
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text)
  return 0
}

function fail(terminal: Terminal, status: number, ...told: readonly Saying[]): number {
  const say = speaker(terminal.language)
  const lines = told.map(({ key, params }) => say(key, params))
  terminal.err(`${terminal.errStyle.red(say('label-error'))} ${lines.join('\n')}\n`)
  return status
}
