import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A file of a folder: `path` is relative, with `/` and in NFC; `file` is where it really lies. */
export interface FolderFile {
  path: string
  file: string
}

export interface Folder {
  files: FolderFile[]
  /** Symbolic links that lead out of the folder, or nowhere: they are not followed. */
  strays: string[]
}

/**
 * Returns every file below `dir`, sorted by path. Hidden files and `node_modules` are left out. A symbolic link is
 * followed only to a place inside `dir`, and no directory is read twice, so links cannot make it go round in circles.
 */
export function walkFolder(dir: string): Folder {
  const root = realpathSync(dir)
  const folder: Folder = { files: [], strays: [] }
  visit(root, '', root, new Set(), folder)
  folder.files.sort(byPath)
  return folder
}

function visit(root: string, prefix: string, directory: string, seen: Set<string>, folder: Folder): void {
  if (seen.has(directory)) return
  seen.add(directory)
  const entries = readdirSync(directory, { withFileTypes: true }).filter(isContent)
  for (const entry of entries) {
    const path = prefix + entry.name.normalize('NFC')
    const real = entry.isSymbolicLink() ? insideTarget(root, join(directory, entry.name)) : join(directory, entry.name)
    if (real === undefined) folder.strays.push(path)
    else if (entry.isDirectory() || statSync(real).isDirectory()) visit(root, `${path}/`, real, seen, folder)
    else if (entry.isFile() || statSync(real).isFile()) folder.files.push({ path, file: real })
  }
}

function isContent(entry: { name: string }): boolean {
  return !entry.name.startsWith('.') && entry.name !== 'node_modules'
}

function insideTarget(root: string, link: string): string | undefined {
  try {
    const real = realpathSync(link)
    return real === root || real.startsWith(root + sep) ? real : undefined
  } catch {
    return undefined
  }
}

function byPath(left: FolderFile, right: FolderFile): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0
}
