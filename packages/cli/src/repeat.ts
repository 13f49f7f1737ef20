import { resolve } from 'node:path'
import { TreesNotFound, watchTrees } from '@guidetree/core/node'
import type { Call } from './command.ts'
import { ContentError, UsageError } from './command.ts'
import { notFound } from './load.ts'
import type { Saying } from './strings/index.ts'

/**
 * Runs `once`, then again after every change in the call's DIR until the person stops it. What goes wrong in one run
 * (a file half written, the folder moved away) is told, and the next change tries again. Returns the last status.
 */
export async function repeatOnChange(call: Call, once: () => number): Promise<number> {
  const { terminal, say } = call
  const dir = call.positionals['DIR'] ?? ''
  let status = once()
  const tell = (): void => terminal.err(terminal.errStyle.dim(`${say('watching', { dir })}\n`))
  tell()
  const again = (): void => {
    if (terminal.live) terminal.err('\u001B[2J\u001B[3J\u001B[H')
    status = survive(call, once)
    tell()
  }
  const stop = watchTrees(resolve(terminal.cwd, dir), again)
  await interrupted(terminal.stopped)
  stop()
  return status
}

function survive({ terminal, say }: Call, once: () => number): number {
  try {
    return once()
  } catch (error) {
    const told = sayingOf(error)
    const text = told ? say(told.key, told.params) : String((error as Error).stack)
    terminal.err(`${terminal.errStyle.red(say('label-error'))} ${text}\n`)
    return 1
  }
}

/** Returns what is told about an error that a person can mend. */
function sayingOf(error: unknown): Saying | undefined {
  if (error instanceof TreesNotFound) return notFound(error)
  return error instanceof ContentError || error instanceof UsageError ? error : undefined
}

function interrupted(stopped: AbortSignal): Promise<void> {
  return new Promise((done) => {
    stopped.addEventListener('abort', () => done(), { once: true })
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
}
