import { draw, toDot, toMermaid } from '@guidetree/core'
import type { Drawing } from '@guidetree/core'
import { directory, guide, locale, valueOf } from '../command.ts'
import type { Command } from '../command.ts'
import { findGuide, load } from '../load.ts'
import { drawSvg } from '../svg.ts'

const formats: Readonly<Record<string, (drawing: Drawing) => string | Promise<string>>> = {
  mermaid: toMermaid,
  dot: toDot,
  svg: (drawing) => drawSvg(toDot(drawing)),
  json: ({ nodes, edges }) => `${JSON.stringify({ nodes, edges }, null, 2)}\n`,
}

export const graphCommand: Command = {
  name: 'graph',
  summary: 'Draw a guide',
  details:
    'Every step is a box, every answer, rule and row an arrow with its label. A guide with errors is drawn as far as its links lead.',
  positionals: [guide, directory],
  options: {
    format: { value: 'FORMAT', help: 'What to draw with', choices: Object.keys(formats), required: true },
    locale,
  },
  examples: [
    { line: 'graph late-parcel --format svg > late-parcel.svg', does: 'a picture' },
    { line: 'graph late-parcel --format mermaid', does: 'for a README or a wiki' },
  ],
  async run(call) {
    const loaded = load(call.positionals['DIR'] ?? '', call.terminal)
    const found = findGuide(loaded, call.positionals['GUIDE'] ?? '', valueOf(call, 'locale'))
    const drawing = draw(found, loaded.base.guides)
    call.terminal.out((await formats[valueOf(call, 'format') ?? 'json']?.(drawing)) ?? '')
    return 0
  },
}
