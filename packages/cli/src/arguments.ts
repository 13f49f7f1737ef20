import { parseArgs } from 'node:util'
import { UsageError } from './command.ts'
import type { Call, Command, Option, Positional } from './command.ts'
import { speaker } from './strings/index.ts'
import type { Saying } from './strings/index.ts'
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
  const named = positionals(command.positionals, given)
  return { positionals: named, switches, values, terminal, say: speaker(terminal.language) }
}

function parserOption(option: Option): { type: 'string' | 'boolean'; multiple: boolean } {
  return { type: option.value === undefined ? 'boolean' : 'string', multiple: option.repeats ?? false }
}

function switchName(name: string, value: string | undefined): string {
  if (value !== undefined) throw new UsageError('no-value', { option: `--${name}`, value })
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
    const hint: Saying | undefined = looksLikeOption
      ? { key: 'looks-like-option', params: { option: rawName, value } }
      : undefined
    throw new UsageError('needs-value', { option: rawName, value: option.value, hint })
  }
  if (option.choices && !option.choices.includes(value)) throw badChoice(rawName, value, option.choices)
  const problem = option.check?.(value)
  if (problem) throw new UsageError('bad-value', { option: rawName, value, problem })
  return value
}

function complete(values: Record<string, string[]>, name: string, option: Option): void {
  const given = values[name]
  if (given === undefined) {
    if (option.required) throw new UsageError('missing-option', { option: `--${name} ${option.value}` })
    if (option.default !== undefined) values[name] = [option.default]
  } else if (given.length > 1 && !option.repeats)
    throw new UsageError('given-times', { option: `--${name}`, count: given.length })
}

function positionals(expected: readonly Positional[], given: readonly string[]): Record<string, string> {
  if (given.length > expected.length) throw new UsageError('too-many-arguments', { value: given[expected.length] })
  return Object.fromEntries(
    expected.map((positional, index) => [positional.name, positionalValue(positional, given[index])]),
  )
}

function positionalValue(positional: Positional, given: string | undefined): string {
  const value = given ?? positional.default
  if (value === undefined || value === '')
    throw new UsageError('missing-argument', { name: positional.name, help: { key: positional.help } })
  if (positional.choices && !positional.choices.includes(value))
    throw badChoice(positional.name, value, positional.choices)
  return value
}

/** Returns the error about a value that is none of `choices`. */
export function badChoice(name: string, value: string, choices: readonly string[]): UsageError {
  return new UsageError('bad-choice', { name, value, choices, hint: didYouMean(value, choices) })
}

function unknownOption(command: Command, rawName: string): UsageError {
  const names = [...Object.keys(command.options), 'help', 'lang'].map((name) => `--${name}`)
  return new UsageError('unknown-option-of', {
    name: rawName,
    command: command.name,
    hint: didYouMean(rawName, names),
  })
}
