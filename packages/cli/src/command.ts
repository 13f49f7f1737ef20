import { speaker } from './strings/index.ts'
import type { Key, Params, Say, Saying } from './strings/index.ts'
import type { Terminal } from './terminal.ts'

/** One command, as data: the parser, the help and the suggestions all read this. Its words are keys of the string files. */
export interface Command {
  name: string
  /** What it does, in one line, starting with a verb. */
  summary: Key
  /** More words for its own help page. */
  details?: Key
  positionals: Positional[]
  options: Readonly<Record<string, Option>>
  /** `text` stands in the place of the line's TEXT. */
  examples: readonly { line: string; text?: Key; does: Key }[]
  run(call: Call): Promise<number> | number
}

export interface Positional {
  name: string
  help: Key
  /** What it is when left out; without one it is required. */
  default?: string
  choices?: readonly string[]
}

export interface Option {
  /** The word for its value in the help; an option without one is a switch. */
  value?: string
  help: Key
  choices?: readonly string[]
  repeats?: boolean
  default?: string
  required?: boolean
  /** Returns what is wrong with a value, or nothing. */
  check?(value: string): Saying | undefined
}

/** A command line taken apart. */
export interface Call {
  positionals: Readonly<Record<string, string>>
  switches: ReadonlySet<string>
  values: Readonly<Record<string, readonly string[]>>
  terminal: Terminal
  /** Says things in the language of the person at the terminal. */
  say: Say
}

/** What a person is told in their language when it reaches them; the message of the error itself is English. */
class SaidError extends Error implements Saying {
  readonly key: Key
  readonly params: Params
  constructor(key: Key, params: Params = {}) {
    super(speaker('en')(key, params))
    this.key = key
    this.params = params
  }
}

/** The command line is at fault: exit status 2. */
export class UsageError extends SaidError {
  override name = 'UsageError'
}

/** The content or the question is at fault: exit status 1. */
export class ContentError extends SaidError {
  override name = 'ContentError'
}

/** Returns the last value given for the option `name`. */
export function valueOf(call: Call, name: string): string | undefined {
  return call.values[name]?.at(-1)
}

export const directory: Positional = { name: 'DIR', help: 'argument-dir', default: 'trees' }

export const guide: Positional = { name: 'GUIDE', help: 'argument-guide' }

export const today: Option = {
  value: 'DATE',
  help: 'option-today',
  check: (value) => (isDate(value) ? undefined : { key: 'expected-date' }),
}

export const watch: Option = { help: 'option-watch' }

export const locale: Option = { value: 'LOCALE', help: 'option-locale' }

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
