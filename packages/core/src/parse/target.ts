import type { Image, Link as LinkNode } from 'mdast'
import type { Position } from 'unist'
import { hasLookAlike, toAscii } from './look-alikes.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

/** Where a link leads: forward or to knowledge, out of the knowledge base, to a picture, or nowhere that may be. */
export type TargetKind = 'internal' | 'external' | 'image' | 'invalid'

const scheme = /^[a-z][a-z0-9+.-]*:/i
const schemes: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:'])
const imagePath = /\.(?:png|jpg|webp|avif)$/i
const likePath = /^[^\s:]*$/

/** Returns whether `url` leads to a step or, as far as its form tells, to a file of the knowledge base. */
export function leadsInside(url: string): boolean {
  const text = toAscii(url)
  return text.startsWith('#') || /^[^?#]*\.md(?:#|$)/i.test(text) || (likePath.test(text) && !text.startsWith('//'))
}

/** Returns where the link leads; a target that no link may have is reported with its place inside the brackets. */
export function readTarget(file: SourceFile, node: LinkNode): { kind: TargetKind; position: Position } {
  const position = targetPosition(file, node)
  const fault = linkFault(file.path, node.url)
  if (!fault) return { kind: linkKind(node.url), position }
  report(file, { position, ...fault })
  return { kind: 'invalid', position }
}

/** Returns the place of an image's address; one that no image may have is reported. */
export function readImage(file: SourceFile, node: Image): Position {
  const position = targetPosition(file, node)
  const fault = imageFault(file.path, node.url)
  if (fault) report(file, { position, ...fault })
  return position
}

interface Fault {
  id: string
  reason: string
  expected?: string[]
}

const wanted = 'expected `#step`, a path to an `.md` file, `https:`, `mailto:` or `tel:`'

function linkKind(url: string): TargetKind {
  if (scheme.test(url)) return 'external'
  return url.startsWith('#') || /\.md(?:#|$)/i.test(url) ? 'internal' : 'image'
}

function linkFault(path: string, url: string): Fault | undefined {
  if (url === '') return { id: 'invalid-target', reason: `Unexpected link without a target, ${wanted}` }
  const shared = addressFault(url)
  if (shared) return shared
  const name = scheme.exec(url)?.[0].toLowerCase()
  if (name) return schemes.has(name) ? undefined : schemeFault(url, name)
  if (url === '#') return { id: 'invalid-target', reason: 'Unexpected `#` without a name, expected the id of a step' }
  if (url.startsWith('#')) return undefined
  return pathFault(path, url) ?? linkedFileFault(url)
}

function imageFault(path: string, url: string): Fault | undefined {
  const where = 'expected a path to a file inside `trees/`'
  if (url === '') return { id: 'invalid-image', reason: `Unexpected image without an address, ${where}` }
  const shared = addressFault(url)
  if (shared) return shared
  if (scheme.test(url) || url.startsWith('#'))
    return { id: 'invalid-image', reason: `Unexpected image address "${url}", ${where}` }
  const fault = pathFault(path, url)
  if (fault) return fault
  if (imagePath.test(url)) return undefined
  return { id: 'invalid-image', reason: `Unexpected image "${url}", expected a file of type png, jpg, webp or avif` }
}

/** What no address may hold, whatever it leads to. */
function addressFault(url: string): Fault | undefined {
  if (url.includes('{{'))
    return { id: 'misplaced-fill', reason: 'Unexpected `{{` in an address, expected fills only in text' }
  // oxlint-disable-next-line no-control-regex -- browsers drop control characters, so they can hide a scheme
  if (/[\u0000-\u001f\u007f\\]/.test(url)) {
    const expected = url.replaceAll('\\', '/')
    const fix = url.includes('\\') && { expected: [expected] }
    return {
      id: 'invalid-target',
      reason: 'Unexpected backslash or control character in an address, expected `/`',
      ...fix,
    }
  }
  if (!scheme.test(url) && hasLookAlike(url))
    return {
      id: 'look-alike',
      reason: 'Unexpected full-width character in a target',
      expected: [toAscii(url)],
    }
  return undefined
}

function schemeFault(url: string, name: string): Fault {
  if (name === 'http:') {
    const expected = [url.replace(/^http:/i, 'https:')]
    return { id: 'invalid-target', reason: 'Unexpected `http:`, expected `https:`', expected }
  }
  return { id: 'invalid-target', reason: `Unexpected target that begins with \`${name}\`, ${wanted}` }
}

function pathFault(path: string, url: string): Fault | undefined {
  const [address = ''] = url.split(/[?#]/, 1)
  const decoded = decode(address)
  if (decoded === undefined)
    return { id: 'invalid-target', reason: 'Unexpected `%` in a path, expected two hexadecimal digits after it' }
  if (url.includes('?'))
    return { id: 'invalid-target', reason: 'Unexpected `?` in a path, expected the path of a file alone' }
  if (url.startsWith('//'))
    return {
      id: 'invalid-target',
      reason: 'Unexpected address without its scheme, expected `https:` before it',
      expected: [`https:${url}`],
    }
  if (decoded.startsWith('/') || decoded.includes('\\') || leavesTrees(path, decoded))
    return {
      id: 'outside-target',
      reason: `Unexpected path "${url}" that leaves the knowledge base, expected a path relative to this file`,
    }
  return undefined
}

function linkedFileFault(url: string): Fault | undefined {
  if (/\.md(?:#|$)/i.test(url) || imagePath.test(url)) return undefined
  const [address = '', step] = url.split('#', 2)
  const expected = /\.[^/]+$/.test(address) ? undefined : [`${address.replace(/\/$/, '')}.md${step ? `#${step}` : ''}`]
  return { id: 'invalid-target', reason: `Unexpected target "${url}", ${wanted}`, ...(expected && { expected }) }
}

function leavesTrees(path: string, target: string): boolean {
  let depth = path.split('/').length - 1
  for (const part of target.split('/')) {
    if (part === '..') depth--
    else if (part !== '.' && part !== '') depth++
    if (depth < 0) return true
  }
  return false
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The place of the address between the brackets; of the whole node where it has none (an autolink). */
function targetPosition(file: SourceFile, node: LinkNode | Image): Position {
  const { text } = file
  const end = endOf(node)
  const label = node.type === 'link' ? node.children.at(-1) : undefined
  const from = label ? endOf(label) : startOf(node)
  const bracket = node.type === 'link' ? text.indexOf('](', from) : text.lastIndexOf('](', end)
  if (bracket === -1 || bracket >= end) return node.position!
  let start = bracket + 2
  while (/\s/.test(text[start]!)) start++
  if (text[start] === '<') return rangeAt(file, start + 1, text.indexOf('>', start))
  return rangeAt(file, start, bareEnd(text, start, end))
}

function bareEnd(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const character = text[at]!
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (/\s/.test(character) || (character === ')' && depth-- === 0)) return at
  }
  return end - 1
}

/** Returns whether a path in the front matter may lead to a guide or an article; reports why when it may not. */
export function pathTarget(file: SourceFile, { value, position }: { value: string; position: Position }): boolean {
  const fault =
    linkFault(file.path, value) ??
    (linkKind(value) === 'internal'
      ? undefined
      : { id: 'invalid-target', reason: `Unexpected target "${value}", expected a path to an \`.md\` file` })
  if (fault) report(file, { position, ...fault })
  return !fault
}
