import { parseArgs } from 'node:util'
import { UsageError } from './command.ts'
import type { Call, Command, Option, Positional } from './command.ts'
import { didYouMean } from './suggest.ts'
import type { Terminal } from './terminal.ts'

/** Returns the command line `argv` taken apart by what `command` accepts. Throws a UsageError that says what is wrong. */
export function parseCall(command: Command, argv: readonly string[], terminal: Terminal): Call {
  const options = command.options
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, parserOption(option)])),
    strict: false,
    tokens: true,
  })
  const values: Record<string, string[]> = {}
  const switches = new Set<string>()
  const given: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw unknownOption(command, token.rawName)
    if (option.value === undefined) switches.add(switchName(token.name, token.value))
    else (values[token.name] ??= []).push(optionValue(token, option, argv))
  }
  for (const [name, option] of Object.entries(options)) complete(values, name, option)
  return { positionals: positionals(command.positionals, given), switches, values, terminal }
}

function parserOption(option: Option): { type: 'string' | 'boolean'; multiple: boolean } {
  return { type: option.value === undefined ? 'boolean' : 'string', multiple: option.repeats ?? false }
}

function switchName(name: string, value: string | undefined): string {
  if (value !== undefined) throw new UsageError(`--${name} takes no value, but was given "${value}"`)
  return name
}

function optionValue(
  token: { rawName: string; value?: string; inlineValue?: boolean },
  option: Option,
  argv: readonly string[],
): string {
  const { rawName, value, inlineValue } = token
  const looksLikeOption = value !== undefined && !inlineValue && /^--?[^\d]/.test(value) && argv.includes(value)
  if (value === undefined || looksLikeOption) {
    const hint = looksLikeOption ? `; if "${value}" is the value, write ${rawName}=${value}` : ''
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}${hint}`)
  }
  if (option.choices && !option.choices.includes(value)) throw badChoice(rawName, value, option.choices)
  const problem = option.check?.(value)
  if (problem) throw new UsageError(`${rawName} ${value}: ${problem}`)
  return value
}

function complete(values: Record<string, string[]>, name: string, option: Option): void {
  const given = values[name]
  if (given === undefined) {
    if (option.required) throw new UsageError(`--${name} ${option.value} is missing`)
    if (option.default !== undefined) values[name] = [option.default]
  } else if (given.length > 1 && !option.repeats)
    throw new UsageError(`--${name} was given ${given.length} times, expected once`)
}

function positionals(expected: readonly Positional[], given: readonly string[]): Record<string, string> {
  if (given.length > expected.length) throw new UsageError(`"${given[expected.length]}" is one argument too many`)
  return Object.fromEntries(
    expected.map((positional, index) => [positional.name, positionalValue(positional, given[index])]),
  )
}

function positionalValue(positional: Positional, given: string | undefined): string {
  const value = given ?? positional.default
  if (value === undefined || value === '')
    throw new UsageError(`${positional.name} is missing: ${positional.help.toLowerCase()}`)
  if (positional.choices && !positional.choices.includes(value))
    throw badChoice(positional.name, value, positional.choices)
  return value
}

function badChoice(name: string, value: string, choices: readonly string[]): UsageError {
  return new UsageError(`${name} cannot be "${value}", expected ${choices.join(', ')}${didYouMean(value, choices)}`)
}

function unknownOption(command: Command, rawName: string): UsageError {
  const names = [...Object.keys(command.options), 'help'].map((name) => `--${name}`)
  return new UsageError(`Unknown option ${rawName} of "guidetree ${command.name}"${didYouMean(rawName, names)}`)
}
