import { nearest } from '../expression/index.ts'
import type { Document } from '../model.ts'
import type { Parts } from './front-matter.ts'
import type { Place } from './path.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'

const types = ['guide', 'article', 'replies'] as const

/** Returns what kind of document a file is, by its path and the `type` of its front matter. */
export function readKind(file: SourceFile, place: Place, parts: Parts): Document['kind'] {
  if (place.kind === 'scenarios') return 'scenarios'
  const entry = parts.front?.entries.find(({ key }) => key.value === 'type')
  const node = entry?.value
  const written = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
  const type = types.find((each) => each === written)
  const inReplies = place.kind === 'replies'
  if (node && !type && written !== undefined) {
    const [near] = nearest(written, types)
    const reason = `Unexpected type \`${written}\`, expected \`guide\`, \`article\` or \`replies\``
    report(file, {
      id: 'unknown-type',
      reason,
      position: rangeAt(file, node.start, node.end),
      ...(near && { expected: [near] }),
    })
  } else if (inReplies && type !== 'replies') {
    const position = node ? rangeAt(file, node.start, node.end) : parts.position
    const expected = node ? ['replies'] : parts.front ? ['---\ntype: replies'] : ['---\ntype: replies\n---\n\n']
    report(file, {
      id: 'misplaced-file',
      reason: 'Unexpected page in the folder of replies, expected `type: replies`',
      position,
      expected,
    })
  } else if (!inReplies && type === 'replies' && node) {
    const reason = 'Unexpected replies in a folder of guides, expected them in `<locale>/replies/`'
    report(file, { id: 'misplaced-file', reason, position: rangeAt(file, node.start, node.end) })
  }
  return inReplies ? 'replies' : (type ?? 'guide')
}
