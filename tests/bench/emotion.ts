/**
 * Measures how well the emotion of messages is found: macro-F1 and who is taken for whom.
 *
 *     node tests/bench/emotion.ts EVAL.jsonl [--misses]
 *
 * Lines are `{text, emotion}` or `{text, label}`. Emotion is the same whatever the guides, so there are none.
 */
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { link, parseConfig } from '@guidetree/core'
import { train, triage } from '@guidetree/triage'
import { figuresOf, linesOf } from './emotion-figures.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } })
const config = parseConfig({ path: 'guidetree.yaml', value: 'name: Bench\nlocales: [en, zh-CN, zh-TW]\n' })
const model = train(link([], config))
const ids = config.emotions
console.log(`data: ${gzipSync(JSON.stringify(model.emotion)).length} bytes, gzip`)
for (const path of positionals) {
  const lines = linesOf(path)
  const said = lines.map(({ text }) => triage(model, text).emotion)
  const pairs = lines.map(({ emotion }, index) => [emotion, said[index]?.id ?? ''] as const)
  const { n, accuracy, macroF1, table } = figuresOf(ids, pairs)
  console.log(`${path}\n${n} messages, accuracy ${accuracy.toFixed(4)}, macro-F1 ${macroF1.toFixed(4)}`)
  console.log(
    table.map((row, index) => `${row.map((count) => String(count).padStart(6)).join('')}  ${ids[index]}`).join('\n'),
  )
  if (!values.misses) continue
  for (const [index, [right, id]] of pairs.entries()) {
    if (right === id) continue
    const cues = said[index]?.cues.map(({ text }) => text).join(' | ')
    console.log(`${right} -> ${id} ${said[index]?.score}  ${lines[index]?.text}  [${cues}]`)
  }
}
