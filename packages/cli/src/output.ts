import { existsSync, lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ContentError, UsageError } from './command.ts'

/**
 * Writes `files` (by path inside `out`) and removes what an earlier build wrote there and this one did not.
 * Returns how many were removed. Files of other origin are left alone, and a link out of the folder is never followed.
 */
export function writeOutput(out: string, source: string, files: ReadonlyMap<string, string>): { removed: number } {
  if (contains(source, out)) throw new UsageError('out-inside', { out })
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError('out-not-folder', { out })
  const stale = earlierFiles(out).filter((path) => !files.has(path))
  for (const path of stale) remove(out, path)
  for (const [path, text] of files) write(out, path, text)
  return { removed: stale.length }
}

function write(out: string, path: string, text: string): void {
  const file = join(out, path)
  if (!contains(out, file)) throw new ContentError('out-outside', { path, out })
  refuseLinks(out, file)
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

function remove(out: string, path: string): void {
  const file = resolve(out, path)
  if (!contains(out, file) || file === out) return
  refuseLinks(out, file)
  rmSync(file, { force: true })
  for (let folder = dirname(file); folder !== out && contains(out, folder); folder = dirname(folder)) {
    if (!removeEmpty(folder)) return
  }
}

function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** A symbolic link on the way would lead the write out of the folder. */
function refuseLinks(out: string, file: string): void {
  for (let path = file; path !== out; path = dirname(path)) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new ContentError('out-link', { path })
    }
  }
}

/** The index that an earlier build wrote lists its trees: those, and nothing else, may be taken away. */
function earlierFiles(out: string): string[] {
  try {
    const index = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { format?: unknown; guides?: unknown }
    if (index.format !== 1 || !Array.isArray(index.guides)) return []
    const trees: unknown[] = index.guides.map((guide: { tree?: unknown }) => guide.tree)
    return trees.filter((path) => typeof path === 'string').filter((path) => path.endsWith('.json'))
  } catch {
    return []
  }
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
}
