import { TreesNotFound } from '@guidetree/core/node'
import { parseCall } from './arguments.ts'
import { ContentError, UsageError } from './command.ts'
import { commands } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { didYouMean } from './suggest.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Returns the exit status of the command line `argv`: 0 fine, 1 the content or the question is at fault, 2 the command line is. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, terminal)
  } catch (error) {
    if (error instanceof ContentError) return fail(terminal, 1, error.message)
    if (error instanceof UsageError) return fail(terminal, 2, `${error.message}\n${helpHint(argv)}`)
    if (error instanceof TreesNotFound)
      return fail(terminal, 2, `${error.message}: give the folder with the guides as DIR`)
    throw error
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined) {
    terminal.err(overview(terminal.errStyle))
    return 2
  }
  if (first === '--version' || first === '-v') return print(terminal, `${version}\n`)
  if (first === 'help' && rest[0] !== undefined) return dispatch([rest[0], '--help'], terminal)
  if (first === '--help' || first === '-h' || first === 'help') return print(terminal, overview(terminal.outStyle))
  const command = commands.find(({ name }) => name === first)
  if (!command) throw unknownCommand(first)
  if (asksForHelp(rest)) return print(terminal, commandHelp(command, terminal.outStyle))
  return command.run(parseCall(command, rest, terminal))
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end === -1 ? undefined : end).some((argument) => argument === '--help' || argument === '-h')
}

function unknownCommand(name: string): UsageError {
  const what = name.startsWith('-') ? 'option' : 'command'
  const known = name.startsWith('-') ? ['--help', '--version'] : commands.map((command) => command.name)
  return new UsageError(`Unknown ${what} ${name}${didYouMean(name, known)}`)
}

function helpHint(argv: readonly string[]): string {
  const command = commands.find(({ name }) => name === argv[0])
  return `Try: guidetree ${command ? `${command.name} ` : ''}--help`
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text)
  return 0
}

function fail(terminal: Terminal, status: number, message: string): number {
  terminal.err(`${terminal.errStyle.red('error')} ${message}\n`)
  return status
}
