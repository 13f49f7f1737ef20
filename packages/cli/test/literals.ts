/** Returns the texts between quotes and back-ticks in TypeScript, without what is filled into them, and their lines. */
export function literalsIn(code: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = []
  const token =
    /\/\/.*|\/\*[^]*?\*\/|^import\s[^'"]*(?:from\s*)?['"][^'"]*['"]|(?<=[(=,:?&|!\s])\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`/gm
  let index = 0
  for (;;) {
    token.lastIndex = index
    const match = token.exec(code)
    if (!match) return found
    index = token.lastIndex
    const line = code.slice(0, match.index).split('\n').length
    if (match[0] === '`') {
      const { parts, end } = templateAt(code, index)
      index = end
      for (const part of parts) {
        if (part.code) found.push(...literalsIn(part.text).map((one) => ({ ...one, line: one.line + line - 1 })))
        else found.push({ line, text: part.text })
      }
    } else if (/^['"]/.test(match[0])) found.push({ line, text: match[0].slice(1, -1) })
  }
}

/** Returns the parts of the template that begins at `start`, and where it ends. */
function templateAt(code: string, start: number): { parts: { text: string; code: boolean }[]; end: number } {
  const parts: { text: string; code: boolean }[] = []
  let text = ''
  for (let index = start; index < code.length; index++) {
    if (code[index] === '\\') text += code.slice(index, ++index + 1)
    else if (code[index] === '`') return { parts: [...parts, { text, code: false }], end: index + 1 }
    else if (code.startsWith('${', index)) {
      const end = closingBrace(code, index + 2)
      parts.push({ text, code: false }, { text: code.slice(index + 2, end), code: true })
      text = ''
      index = end
    } else text += code[index]
  }
  return { parts, end: code.length }
}

function closingBrace(code: string, start: number): number {
  let depth = 1
  for (let index = start; index < code.length; index++) {
    if (code[index] === '`') index = templateAt(code, index + 1).end - 1
    else if (code[index] === '{') depth++
    else if (code[index] === '}' && --depth === 0) return index
  }
  return code.length
}
