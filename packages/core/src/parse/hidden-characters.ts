import { rangeAt, report, type SourceFile } from './source-file.ts'

/** Direction marks, zero-width and control characters, and tags: what no reader can see. */
const hidden: RegExp =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const emojiBefore: RegExp = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*$/u
const emojiAfter: RegExp = /^\p{Extended_Pictographic}/u
const flagBefore: RegExp = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u
const most = 20

/** Returns nothing; reports characters that cannot be seen, except the joiners and tags inside an emoji. */
export function reportHiddenCharacters(file: SourceFile): void {
  let found = 0
  for (const match of file.text.matchAll(hidden)) {
    const [character] = match
    if (isPartOfEmoji(file.text, match.index, character)) continue
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    report(file, {
      id: 'hidden-character',
      reason: `Unexpected character U+${code} that readers cannot see, expected only visible ones`,
      position: rangeAt(file, match.index, match.index + character.length),
      expected: [''],
    })
    if (++found === most) return
  }
}

function isPartOfEmoji(text: string, at: number, character: string): boolean {
  const before = text.slice(Math.max(0, at - 20), at)
  if (character === '\u200d') return emojiBefore.test(before) && emojiAfter.test(text.slice(at + 1, at + 3))
  return character.length === 2 && flagBefore.test(before)
}
