import stringWidth from 'string-width'

/** Returns how many columns of a terminal `text` takes: Chinese letters, full-width marks and emoji take two. */
export function displayWidth(text: string): number {
  return stringWidth(visible(text))
}

/** Returns `text` with blanks after it, `width` columns wide. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** Returns `text` without anything that could move the cursor, change colours or turn the direction of writing. */
export function visible(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replaceAll(/[\n\r]+/g, ' ')
    .replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

/** Returns `text` broken into lines at most `width` columns wide; Chinese breaks between its words. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width))
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of unitsOf(visible(paragraph))) {
    if (line !== '' && displayWidth((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    } else line += unit
  }
  return [...lines, line.trimEnd()]
}

const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Returns what a line never breaks inside of: a word with its marks, a path, an option with its dashes. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const { segment } of words.segment(text)) {
    const before = units.at(-1) ?? ''
    const plain = /[!-~]$/.test(before) && /^[!-~]/.test(segment)
    const closing = /\S$/.test(before) && /^[\p{Pe}\p{Pf}\p{Po}]+$/u.test(segment)
    const opened = /[\p{Ps}\p{Pi}]$/u.test(before)
    if (plain || closing || opened) units[units.length - 1] = before + segment
    else units.push(segment)
  }
  return units
}
