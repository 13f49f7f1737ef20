import type { Readable, Writable } from 'node:stream'
import { languageFrom } from './language.ts'
import type { Language } from './language.ts'
import { plain, styled } from './style.ts'
import type { Style } from './style.ts'

/** Everything that a command sees of the world it runs in; tests hand in their own. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void
  /** Standard error: everything else. */
  err(text: string): void
  input: Readable
  /** Where what a person types is shown while it is edited; the screen shows it by itself where there is none. */
  echo?: Writable
  /** A person sits at the keyboard and sees what is written. */
  interactive: boolean
  /** Standard error is a screen: progress can be drawn over itself. */
  live: boolean
  columns: number
  /** What the person reads. */
  language: Language
  outStyle: Style
  errStyle: Style
  cwd: string
  /** `YYYY-MM-DD`. */
  today: string
  now: string
  /** Aborted when the person asks to stop a command that goes on by itself. */
  stopped: AbortSignal
}

/** Returns the terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process
  stdout.on('error', leaveQuietly)
  const now = new Date()
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    input: stdin,
    echo: stdout,
    interactive: stdin.isTTY && stdout.isTTY,
    live: stderr.isTTY,
    columns: stdout.columns || 80,
    language: languageFrom(env),
    outStyle: hasColors(stdout, env) ? styled : plain,
    errStyle: hasColors(stderr, env) ? styled : plain,
    cwd: process.cwd(),
    today: localDate(now),
    now: now.toISOString(),
    stopped: new AbortController().signal,
  }
}

/** Returns whether `stream` should be written to in colours: a terminal's, unless NO_COLOR asks for none. */
export function hasColors(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

/** A reader such as `head` that closes early is no error. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

function localDate(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
