const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u

/** Returns how many columns of a terminal `text` takes: Chinese letters, full-width marks and emoji take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(visible(text))) width += wide.test(segment) ? 2 : 1
  return width
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
