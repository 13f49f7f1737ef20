import { spawnSync } from 'node:child_process'

/** Returns when lines of a file last changed, in milliseconds; undefined where nobody knows. */
export type ChangedAt = (path: string, from: number, to: number) => number | undefined

/** Times of each line by path, kept as long as the text stays the same. */
export type BlameCache = Map<string, { value: string; times: number[] }>

/**
 * Returns when lines below `dir` last changed, from git: what tells a translation that is older than its source. Without
 * git, or where no file changed after its translation was begun, nothing is known and nothing is read.
 *
 * @param files - the texts as they stand, whose lines are asked about.
 */
export function changesIn(
  dir: string,
  files: readonly { path: string; value: string }[],
  cache: BlameCache = new Map(),
): ChangedAt {
  const texts = new Map(files.map(({ path, value }) => [path, value]))
  let suspects: ReadonlySet<string> | undefined
  return (path, from, to) => {
    suspects ??= changedSinceTranslated(dir, [...texts.keys()])
    const value = texts.get(path)
    if (value === undefined || !suspects.has(withoutLocale(path))) return undefined
    const known = cache.get(path)
    const times = known?.value === value ? known.times : blame(dir, path)
    cache.set(path, { value, times })
    return times
      .slice(from - 1, to)
      .reduce<number | undefined>((latest, time) => Math.max(latest ?? 0, time), undefined)
  }
}

/** Returns the paths, without their locale, of which one version changed after another was begun. */
function changedSinceTranslated(dir: string, paths: readonly string[]): Set<string> {
  const history = historyOf(dir)
  const versions = Map.groupBy(paths, withoutLocale)
  const suspects = [...versions].filter(([, group]) => {
    const known = group.flatMap((path) => history.get(path) ?? [])
    return known.some((one) => known.some((other) => one !== other && one.last > other.first))
  })
  return new Set(suspects.map(([path]) => path))
}

/** Returns when each file was begun and last changed; what is not committed yet changed just now. */
function historyOf(dir: string): Map<string, { first: number; last: number }> {
  const history = new Map<string, { first: number; last: number }>()
  let time = 0
  for (const line of git(dir, ['log', '--format=@%ct', '--name-only', '--relative', '--', '.'])) {
    if (line.startsWith('@')) time = Number(line.slice(1)) * 1000
    else if (line !== '') history.set(line, { first: time, last: history.get(line)?.last ?? time })
  }
  const now = Date.now()
  for (const path of git(dir, ['diff', '--name-only', '--relative', 'HEAD', '--', '.'])) {
    const known = history.get(path)
    if (known) known.last = now
  }
  return history
}

/** Returns the time of each line of a file. */
function blame(dir: string, path: string): number[] {
  const times: number[] = []
  const commits = new Map<string, number>()
  let commit = ''
  for (const line of git(dir, ['blame', '--porcelain', '--', path])) {
    const head = /^([\da-f]{40,64}) \d+ (\d+)/.exec(line)
    if (head) commit = head[1] ?? ''
    if (line.startsWith('committer-time ')) commits.set(commit, Number(line.slice('committer-time '.length)) * 1000)
    if (line.startsWith('\t')) times.push(commits.get(commit) ?? 0)
  }
  return times
}

/** Returns the lines that git prints; none where there is no git, or it knows nothing. */
function git(dir: string, args: readonly string[]): string[] {
  const options = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false']
  const { status, stdout } = spawnSync('git', [...options, ...args], { cwd: dir, encoding: 'utf8', maxBuffer: 2 ** 28 })
  return status === 0 ? stdout.split('\n') : []
}

function withoutLocale(path: string): string {
  return path.slice(path.indexOf('/') + 1)
}
