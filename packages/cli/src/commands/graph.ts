import { draw, toDot, toMermaid } from '@guidetree/core'
import type { Drawing, DrawingWords } from '@guidetree/core'
import { directory, guide, locale, valueOf } from '../command.ts'
import type { Command } from '../command.ts'
import { guideOf, load } from '../load.ts'
import { languageOf } from '../language.ts'
import { speaker } from '../strings/index.ts'
import { drawSvg } from '../svg.ts'

const formats: Readonly<Record<string, (drawing: Drawing) => string | Promise<string>>> = {
  mermaid: toMermaid,
  dot: toDot,
  svg: (drawing) => drawSvg(toDot(drawing)),
  json: ({ nodes, edges }) => `${JSON.stringify({ nodes, edges }, null, 2)}\n`,
}

export const graphCommand: Command = {
  name: 'graph',
  summary: 'graph',
  details: 'graph-details',
  positionals: [guide, directory],
  options: {
    format: { value: 'FORMAT', help: 'graph-format', choices: Object.keys(formats), required: true },
    locale,
  },
  examples: [
    { line: 'graph late-parcel --format svg > late-parcel.svg', does: 'graph-example' },
    { line: 'graph late-parcel --format mermaid', does: 'graph-example-mermaid' },
  ],
  async run(call) {
    const loaded = load(call.positionals['DIR'] ?? '', call.terminal)
    const found = guideOf(call, loaded)
    const format = valueOf(call, 'format') ?? 'json'
    const drawing = draw(found, loaded.base.guides, format === 'json' ? undefined : wordsIn(found.locale))
    call.terminal.out((await formats[format]?.(drawing)) ?? '')
    return 0
  },
}

/** A picture speaks the language of its guide; data stays the same in all of them. */
function wordsIn(locale: string): DrawingWords {
  const say = speaker(languageOf(locale) ?? 'en')
  return { otherwise: say('draw-otherwise'), else: say('draw-else'), call: say('draw-call') }
}
