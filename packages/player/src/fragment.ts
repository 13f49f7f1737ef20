/** The start of a fragment that holds a trail; any other fragment names a step. */
const mark = '#~'

/** Returns the encoded trail in a fragment, `undefined` where it holds none. */
export function trailIn(hash: string): string | undefined {
  return hash.startsWith(mark) ? hash.slice(mark.length) : undefined
}

/** Returns the step that a fragment names, `undefined` where it names none. */
export function stepIn(hash: string): string | undefined {
  if (hash.length < 2 || hash.startsWith(mark)) return undefined
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return undefined
  }
}

/** Returns the fragment of an encoded trail. */
export function fragment(encoded: string): string {
  return mark + encoded
}
