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

/** Returns `text` broken into lines at most `width` columns wide; words of Chinese may break anywhere. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width))
}

const words = new Intl.Segmenter('en', { granularity: 'word' })

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of words.segment(visible(paragraph))) {
    const closing = /^[\p{Pe}\p{Pf}\p{Po}]+$/u.test(segment)
    if (line !== '' && !closing && displayWidth((line + segment).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = segment.trimStart()
    } else line += segment
  }
  return [...lines, line.trimEnd()]
}
