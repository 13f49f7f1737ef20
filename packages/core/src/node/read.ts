import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { toMessage } from '../message.ts'
import type { Problem } from '../message.ts'
import type { Config, Document } from '../model.ts'
import { parseConfig, parseGuide } from '../parse/index.ts'
import type { TreesFolder } from '../pipeline.ts'
import { decode } from './decode.ts'
import { changesIn } from './git.ts'
import type { BlameCache, ChangedAt } from './git.ts'
import { nodeSeverities } from './severities.ts'
import { walkFolder } from './walk-folder.ts'
import type { FolderFile } from './walk-folder.ts'

/** A `trees/` folder as it stands on disk; its files are parsed when `documents` or `config` is first asked for. */
export interface Trees extends TreesFolder {
  readonly dir: string
  readonly files: { path: string; value: string }[]
  readonly assets: string[]
  readonly documents: Document[]
  readonly config: Config | undefined
  /** What reading itself met: bytes that are not text, paths that clash, links that lead out. Parsing's own are in the documents. */
  readonly messages: VFileMessage[]
  /** When lines last changed, from git: for the option of `check` that finds stale translations. */
  readonly changed: ChangedAt
}

/** Thrown for a directory that is not there: the caller's mistake, not a writer's. */
export class TreesNotFound extends Error {
  override name = 'TreesNotFound'
  readonly dir: string
  constructor(dir: string) {
    super(`There is no folder ${dir}`)
    this.dir = dir
  }
}

/** Keeps what was parsed last from each path, so that only changed files are parsed again. */
export class TreesCache {
  readonly documents: Map<string, { value: string; document: Document }> = new Map()
  config?: { value: string; config: Config }
  readonly blame: BlameCache = new Map()
}

/**
 * Returns everything in the folder `dir`, in the order of paths: the same folder always reads the same.
 * A file that did not change since `cache` last saw it is not parsed again; without one, since this process last read it.
 */
export function readTrees(dir: string, cache: TreesCache = cacheOf(resolve(dir))): Trees {
  const root = resolve(dir)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new TreesNotFound(dir)
  const folder = walkFolder(root)
  const trees = emptyTrees(root, cache)
  for (const stray of folder.strays) report(trees, stray, outsideFolder())
  for (const clash of clashes(folder.files)) report(trees, clash.path, clash.problem)
  for (const file of folder.files) readFile(trees, file)
  const paths = new Set(folder.files.map((file) => file.path))
  for (const path of cache.documents.keys()) if (!paths.has(path)) cache.documents.delete(path)
  return trees
}

const caches = new Map<string, TreesCache>()
const mostCaches = 8

/** Returns what is kept of the folder `root` in this process; the folders read last are kept. */
function cacheOf(root: string): TreesCache {
  const cache = caches.get(root) ?? new TreesCache()
  caches.delete(root)
  caches.set(root, cache)
  const [oldest] = caches.keys()
  if (caches.size > mostCaches && oldest !== undefined) caches.delete(oldest)
  return cache
}

function readFile(trees: Trees, { path, file }: FolderFile): void {
  if (!isConfig(path) && !path.endsWith('.md')) {
    trees.assets.push(path)
    const meant = meantName(path)
    if (meant) report(trees, path, misnamed(path, meant))
    return
  }
  const bytes = read(file)
  if (bytes === undefined) {
    report(trees, path, unreadable())
    return
  }
  const { value, invalid } = decode(bytes)
  if (invalid) report(trees, path, notUtf8(invalid))
  trees.files.push({ path, value })
}

/** Texts are parsed when somebody asks for documents: who hands the texts on needs none. */
function emptyTrees(dir: string, cache: TreesCache): Trees {
  const files: Trees['files'] = []
  let documents: Document[] | undefined
  let changes: ChangedAt | undefined
  return {
    dir,
    files,
    assets: [],
    messages: [],
    changed(path, from, to) {
      changes ??= changesIn(dir, files, cache.blame)
      return changes(path, from, to)
    },
    get documents(): Document[] {
      documents ??= files.filter((file) => !isConfig(file.path)).map((file) => cachedDocument(file, cache))
      return documents
    },
    get config(): Config | undefined {
      const file = files.find(({ path }) => isConfig(path))
      return file && cachedConfig(file, cache)
    },
  }
}

/** Returns the path that a file seems to want: what editors and habits make of `.md` and `.yaml` is never read as a guide. */
function meantName(path: string): string | undefined {
  const name = path
    .replace(/(?:\.md\.txt|\.markdown|\.mdown|\.mkd)$|\.md$/i, '.md')
    .replace(/^guidetree\.yml$/i, 'guidetree.yaml')
  return name === path ? undefined : name
}

function isConfig(path: string): boolean {
  return path === 'guidetree.yaml'
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function cachedDocument({ path, value }: Trees['files'][number], cache: TreesCache): Document {
  const known = cache.documents.get(path)
  if (known?.value === value) return known.document
  const document = parseGuide({ path, value })
  cache.documents.set(path, { value, document })
  return document
}

function cachedConfig({ path, value }: Trees['files'][number], cache: TreesCache): Config {
  if (cache.config?.value !== value) cache.config = { value, config: parseConfig({ path, value }) }
  return cache.config.config
}

function clashes(files: FolderFile[]): { path: string; problem: Problem }[] {
  const firsts = new Map<string, string>()
  return files.flatMap(({ path }) => {
    const folded = path.toLowerCase()
    const first = firsts.get(folded)
    if (first === undefined) firsts.set(folded, path)
    return first === undefined ? [] : [{ path, problem: pathClash(path, first) }]
  })
}

function report(trees: Trees, path: string, problem: Problem): void {
  trees.messages.push(toMessage(path, problem, nodeSeverities[problem.id] ?? 'error'))
}

const fileStart: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

function outsideFolder(): Problem {
  const reason = 'Unexpected symbolic link that leads out of the folder or nowhere, expected the file itself'
  return { id: 'outside-folder', reason, position: fileStart }
}

function unreadable(): Problem {
  return {
    id: 'unreadable-file',
    reason: 'Unexpected file that cannot be read, expected leave to read it',
    position: fileStart,
  }
}

function misnamed(path: string, meant: string): Problem {
  const reason = `Unexpected name "${path}", which is not read as a guide, expected "${meant}"`
  return { id: 'misnamed-file', reason, position: fileStart }
}

function pathClash(path: string, first: string): Problem {
  const reason = `Unexpected path "${path}" that differs from "${first}" only by upper and lower case, expected a name of its own: many computers take the two for one file`
  return {
    id: 'path-clash',
    reason,
    position: fileStart,
    related: [{ path: first, position: fileStart, message: 'the other file' }],
  }
}

function notUtf8(invalid: NonNullable<ReturnType<typeof decode>['invalid']>): Problem {
  const byte = invalid.byte.toString(16).toUpperCase().padStart(2, '0')
  const hint = invalid.looksLike ? ` (it looks like ${invalid.looksLike})` : ''
  const reason = `Unexpected byte 0x${byte}, expected text saved as UTF-8${hint}`
  return { id: 'not-utf8', reason, position: invalid.position }
}
