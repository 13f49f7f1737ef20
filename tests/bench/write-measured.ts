import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const docs = join(import.meta.dirname, '../../docs')

/** Writes what was measured into a page of docs, each text between the comments that have its name. */
export function writeMeasured(page: string, texts: Readonly<Record<string, string>>): void {
  const path = join(docs, page)
  const written = Object.entries(texts).reduce(
    (text, [name, inside]) => {
      const [before, after] = [`<!-- measured: ${name} -->\n`, `\n<!-- /measured -->`]
      const start = text.indexOf(before)
      const end = text.indexOf(after, start)
      if (start < 0 || end < 0) throw new Error(`docs/${page} has no place for ${name}`)
      return `${text.slice(0, start + before.length)}\n${inside}\n${text.slice(end)}`
    },
    readFileSync(path, 'utf8'),
  )
  writeFileSync(path, written)
}
