/** A file inside the `trees/` folder, and the step that a link names in it. */
export interface Place {
  path: string
  /** Without `#`; absent where the link names no step. */
  fragment?: string
}

/** Returns the place that `href`, written in the file `from`, leads to; `undefined` when that is outside the folder. */
export function placeOf(from: string, href: string): Place | undefined {
  const hash = href.indexOf('#')
  const file = decode(hash < 0 ? href : href.slice(0, hash))
  const fragment = hash < 0 ? undefined : decode(href.slice(hash + 1))
  const path = file === '' ? from : join(from, file)
  if (path === undefined) return undefined
  return fragment === undefined ? { path } : { path, fragment }
}

/** Returns `to` as a link in the file `from` would write it. */
export function relativePath(from: string, to: string): string {
  const source = from.split('/').slice(0, -1)
  const target = to.split('/')
  let same = 0
  while (same < source.length && same < target.length - 1 && source[same] === target[same]) same++
  return [...source.slice(same).map(() => '..'), ...target.slice(same)].join('/')
}

/** Returns `path` with another locale as its first folder. */
export function inLocale(path: string, locale: string): string {
  return locale + path.slice(path.indexOf('/'))
}

function join(from: string, relative: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Links may be percent-encoded; a stray `%` stands for itself. */
function decode(text: string): string {
  if (!text.includes('%')) return text.normalize('NFC')
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text.normalize('NFC')
  }
}
