const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Returns text as URL-safe Base64 of its UTF-8, without padding. Written out, because the runtime has no DOM and no Node. */
export function toBase64Url(text: string): string {
  const bytes = utf8(text)
  let result = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(index, index + 3)
    const group = (a << 16) | (b << 8) | c
    for (let place = 0; place < Math.min(4, bytes.length - index + 1); place++)
      result += alphabet[(group >> (18 - 6 * place)) & 63]
  }
  return result
}

/** Returns the text that `toBase64Url` made `encoded` from, or undefined when there is none. */
export function fromBase64Url(encoded: string): string | undefined {
  let percent = ''
  let bits = 0
  let held = 0
  for (const character of encoded) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) return undefined
    held = ((held << 6) | digit) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    percent += `%${((held >> bits) & 255).toString(16).padStart(2, '0')}`
  }
  try {
    return decodeURIComponent(percent)
  } catch {
    return undefined
  }
}

/** Returns a short sum of `text`: another text hardly ever has the same. It finds damage, it does not keep secrets. */
export function checksum(text: string): string {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0
  return sum.toString(36).padStart(7, '0')
}

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const [part, hex] of encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|./g)) {
    bytes.push(hex === undefined ? part.charCodeAt(0) : Number.parseInt(hex, 16))
  }
  return bytes
}
