import type { Position } from 'unist'

/** What a file's bytes say, and where they stop being UTF-8. */
export interface Decoded {
  /** Bytes that are not UTF-8 stand as U+FFFD. */
  value: string
  invalid?: { byte: number; position: Position; looksLike?: string }
}

/** Returns the text of `bytes`, with the place of the first byte that is not UTF-8, when there is one. */
export function decode(bytes: Uint8Array): Decoded {
  const value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!value.includes('\uFFFD') || isUtf8(bytes)) return { value }
  const offset = firstInvalid(bytes)
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  const start = { line, column, offset: before.length }
  const end = { line, column: column + 1, offset: before.length + 1 }
  return { value, invalid: { byte: bytes[offset] ?? 0, position: { start, end }, looksLike: guess(bytes) } }
}

/** Returns the longest valid prefix's length by halving: a valid prefix may end inside a character, never after a bad byte. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isUtf8Start(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return startOfCharacter(bytes, low)
}

function startOfCharacter(bytes: Uint8Array, end: number): number {
  for (let start = end; start > Math.max(0, end - 4); start--) if (isUtf8(bytes.subarray(0, start))) return start
  return end
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodes(bytes, false)
}

function isUtf8Start(bytes: Uint8Array): boolean {
  return decodes(bytes, true)
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

function guess(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  const encodings = ['gb18030', 'big5', 'shift_jis']
  return encodings.find((encoding) => decodesAs(bytes, encoding))?.toUpperCase()
}

function decodesAs(bytes: Uint8Array, encoding: string): boolean {
  try {
    return /\p{Script=Han}/u.test(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
