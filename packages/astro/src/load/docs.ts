import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocEntry } from '../entries.ts'

/** A page of the documentation before it is rendered. */
export interface DocSource {
  id: string
  title: string
  markdown: string
}

/** Returns every Markdown file below a folder, in the order of paths; none where the folder is not there. */
export function readDocs(dir: string): DocSource[] {
  return filesIn(dir)
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const markdown = readFileSync(join(dir, path), 'utf8')
      const id = path.replace(/\.md$/, '').replace(/(^|\/)README$/i, '$1index')
      return { id, title: /^#\s+(.+)$/m.exec(markdown)?.[1]?.replaceAll('`', '').trim() ?? id, markdown }
    })
}

/** Returns a rendered page whose links to other Markdown files of the documentation lead to their pages. */
export function docEntry(source: DocSource, html: string, known: ReadonlySet<string>): DocEntry {
  const folder = source.id.includes('/') ? source.id.slice(0, source.id.lastIndexOf('/') + 1) : ''
  const linked = html.replace(/href="([^":?]+)\.md(#[^"]*)?"/g, (whole, path: string, hash = '') => {
    const target = new URL(path, `file:///${folder}`).pathname.slice(1).replace(/(^|\/)README$/i, '$1index')
    return known.has(target) ? `href="doc:${target}${hash}"` : whole
  })
  return { kind: 'doc', id: source.id, title: source.title, html: linked }
}

function filesIn(dir: string, below = ''): string[] {
  let found
  try {
    found = readdirSync(join(dir, below), { withFileTypes: true })
  } catch {
    return []
  }
  return found
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file) => (file.isDirectory() ? filesIn(dir, `${below}${file.name}/`) : [`${below}${file.name}`]))
}
