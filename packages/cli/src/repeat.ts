import { resolve } from 'node:path'
import { TreesNotFound, watchTrees } from '@guidetree/core/node'
import type { Call } from './command.ts'
import { ContentError } from './command.ts'

/**
 * Runs `once`, then again after every change in the call's DIR until the person stops it. What goes wrong in one run
 * (a file half written, the folder moved away) is told, and the next change tries again. Returns the last status.
 */
export async function repeatOnChange(call: Call, once: () => number): Promise<number> {
  const { terminal } = call
  const dir = call.positionals['DIR'] ?? ''
  let status = once()
  const tell = (): void => terminal.err(terminal.errStyle.dim(`Watching ${dir}, Ctrl+C to stop\n`))
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

function survive({ terminal }: Call, once: () => number): number {
  try {
    return once()
  } catch (error) {
    const known = error instanceof ContentError || error instanceof TreesNotFound
    terminal.err(`${terminal.errStyle.red('error')} ${known ? error.message : String((error as Error).stack)}\n`)
    return 1
  }
}

function interrupted(stopped: AbortSignal): Promise<void> {
  return new Promise((done) => {
    stopped.addEventListener('abort', () => done(), { once: true })
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
}
