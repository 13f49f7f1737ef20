import { Graphviz } from '@hpcc-js/wasm-graphviz'

const drawn = new Map<string, string>()

/** Returns a drawing as SVG that follows the reader's theme: its colours are classes. A step's box knows its step. */
export async function drawSvg(dot: string): Promise<string> {
  const known = drawn.get(dot)
  if (known !== undefined) return known
  const graphviz = await Graphviz.load()
  const svg = graphviz
    .dot(dot)
    .replace(/^[\s\S]*?(?=<svg)/, '')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/class="node">\s*<title>([^<]*)<\/title>/g, 'class="node" data-step="$1">')
    .replace(/class="edge">\s*<title>[^<]*<\/title>/g, 'class="edge">')
    .replace(/fill="(#[\da-f]{6})"/g, (_, colour: string) => `class="${fills[colour] ?? 'plain'}"`)
    .replace(/ (?:fill|stroke)="[^"]*"/g, '')
    .replace(/<svg[^>]*>/, `$&<style>${style}</style>`)
  drawn.set(dot, svg)
  return svg
}

/** The compiler's colours of outcomes, by name. */
const fills: Readonly<Record<string, string>> = {
  '#e3f4e6': 'resolved',
  '#fdf0d5': 'escalated',
  '#fbe4e4': 'unresolved',
  '#f6f7f9': 'plain',
}

/** For the file on its own; the site's style sheet has the same for the drawing in a page. */
const style = [
  'svg{color-scheme:light dark;font-family:system-ui,sans-serif;background:light-dark(#fff,#191f1d)}',
  '.node path,.node polygon{stroke:light-dark(#84928c,#6c7b75);fill:light-dark(#fff,#222a27)}',
  '.resolved{stroke:light-dark(#0b6e5f,#5cc9b3)!important}',
  '.escalated{stroke:light-dark(#855400,#e6b964)!important}',
  '.unresolved{stroke:light-dark(#a3261d,#f29a92)!important}',
  '.edge path{fill:none;stroke:light-dark(#84928c,#6c7b75)}',
  '.edge polygon{fill:light-dark(#84928c,#6c7b75)}',
  '.graph>polygon{fill:none}',
  'text{fill:light-dark(#1a2220,#e5ebe8)}',
].join('')
