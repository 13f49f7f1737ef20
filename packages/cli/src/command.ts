import type { Terminal } from './terminal.ts'

/** One command, as data: the parser, the help and the suggestions all read this. */
export interface Command {
  name: string
  /** What it does, in one line, starting with a verb. */
  summary: string
  /** More words for its own help page. */
  details?: string
  positionals: Positional[]
  options: Readonly<Record<string, Option>>
  examples: readonly { line: string; does: string }[]
  run(call: Call): Promise<number> | number
}

export interface Positional {
  name: string
  help: string
  /** What it is when left out; without one it is required. */
  default?: string
  choices?: readonly string[]
}

export interface Option {
  /** The word for its value in the help; an option without one is a switch. */
  value?: string
  help: string
  choices?: readonly string[]
  repeats?: boolean
  default?: string
  required?: boolean
  /** Returns what is wrong with a value, or nothing. */
  check?(value: string): string | undefined
}

/** A command line taken apart. */
export interface Call {
  positionals: Readonly<Record<string, string>>
  switches: ReadonlySet<string>
  values: Readonly<Record<string, readonly string[]>>
  terminal: Terminal
}

/** The command line is at fault: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The content or the question is at fault: exit status 1. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/** Returns the last value given for the option `name`. */
export function valueOf(call: Call, name: string): string | undefined {
  return call.values[name]?.at(-1)
}

export const directory: Positional = { name: 'DIR', help: 'The folder with the guides', default: 'trees' }

export const guide: Positional = { name: 'GUIDE', help: "A guide's id (its file name without .md)" }

export const today: Option = {
  value: 'DATE',
  help: 'The day to check against, YYYY-MM-DD (default: today)',
  check: (value) => (isDate(value) ? undefined : 'expected a date such as 2026-11-30'),
}

export const watch: Option = { help: 'Run again whenever a file changes, until Ctrl+C' }

export const locale: Option = { value: 'LOCALE', help: 'The language to use, such as zh-CN (default: the first)' }

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
