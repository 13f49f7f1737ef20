import { Graphviz } from '@hpcc-js/wasm-graphviz'

const drawn = new Map<string, string>()

/** Returns a drawing as SVG that follows the reader's theme: colours are classes with a style of their own. */
export async function drawSvg(dot: string, title: string): Promise<string> {
  const known = drawn.get(dot)
  if (known !== undefined) return known
  const graphviz = await Graphviz.load()
  const svg = graphviz
    .dot(dot)
    .replace(/^[\s\S]*?(?=<svg)/, '')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
    .replace(/ (?:fill|stroke)="(?:black|white|none|transparent)"/g, '')
    .replace(/<polygon points="[^"]*"\/>\n(?=<g|<!--)/, '')
    .replace(/(<svg[^>]*>)/, `$1<title>${escapeXml(title)}</title><style>${style}</style>`)
  drawn.set(dot, svg)
  return svg
}

const style = [
  'svg{color-scheme:light dark;font-family:system-ui,sans-serif}',
  '.node path,.node polygon{fill:light-dark(#fff,#1c2422);stroke:light-dark(#8b9994,#66756f)}',
  '.resolved path{stroke:light-dark(#0b6e5f,#5cc9b3)}',
  '.escalated path{stroke:light-dark(#8a5a00,#e0b15a)}',
  '.unresolved path{stroke:light-dark(#a3261d,#f0938a)}',
  '.edge path{fill:none;stroke:light-dark(#8b9994,#66756f)}',
  '.edge polygon{fill:light-dark(#8b9994,#66756f)}',
  'text{fill:light-dark(#1b2321,#e6ecea)}',
].join('')

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
