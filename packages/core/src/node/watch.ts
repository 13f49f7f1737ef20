import { statSync, watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { walkFolder } from './walk-folder.ts'

export interface WatchOptions {
  /** Milliseconds without another change before `changed` is called: editors write a file in several steps. */
  settle?: number
  /** Milliseconds between looks at the folder where the system reports no changes (network drives, some containers). */
  poll?: number
}

/**
 * Returns a function that stops watching. Until then `changed` is called, once things have settled, whenever a file
 * below `dir` was written, added, renamed or removed. The folder may vanish and come back.
 */
export function watchTrees(dir: string, changed: () => void, options: WatchOptions = {}): () => void {
  const { settle = 100, poll = 1500 } = options
  let print = fingerprint(dir)
  let watcher: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined

  const look = (): void => {
    timer = undefined
    watcher ??= open()
    const next = fingerprint(dir)
    if (next === print) return
    print = next
    changed()
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, settle)
  }
  const open = (): FSWatcher | undefined => openWatcher(dir, soon, () => (watcher = undefined))

  watcher = open()
  const interval = setInterval(look, poll)
  return () => {
    clearInterval(interval)
    clearTimeout(timer)
    watcher?.close()
  }
}

function openWatcher(dir: string, event: () => void, lost: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dir, { recursive: true }, event)
    watcher.on('error', () => {
      watcher.close()
      lost()
    })
    return watcher
  } catch {
    return undefined
  }
}

/** Returns what tells one state of the folder from another without reading its files. */
function fingerprint(dir: string): string {
  try {
    return walkFolder(dir)
      .files.map(({ path, file }) => `${path}\0${stamp(file)}`)
      .join('\n')
  } catch {
    return ''
  }
}

function stamp(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats ? `${stats.mtimeMs}\0${stats.size}` : ''
}
