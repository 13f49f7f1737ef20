import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmTable } from 'micromark-extension-gfm-table'

/** What is read here of micromark's constructs: their names, and how they begin. */
interface Construct {
  name?: string
  tokenize(this: Tokenizer, ...effects: [unknown, State, State]): State
}

interface Tokenizer {
  now(): { line: number }
}

type State = (code: number | null) => unknown

type Texts = Readonly<Record<string, Construct | readonly Construct[]>>

/**
 * Returns the part of GFM's autolinks that finds one kind of them. Each looks at every letter that an address of its
 * kind can begin with, for e-mail at all letters, so a text is read with those alone that can be in it.
 */
export function autolinkSyntax(name: 'emailAutolink' | 'protocolAutolink' | 'wwwAutolink'): unknown {
  const all = Object.entries(gfmAutolinkLiteral().text as Texts).flatMap(([code, constructs]) => {
    const own = [constructs].flat().filter((construct) => construct.name === name)
    return own.length > 0 ? [[code, own] as const] : []
  })
  return { text: Object.fromEntries(all) }
}

/** Lines of the text at hand where a row of a table may stand; parsing one text ends before the next begins. */
let rows: ReadonlySet<number> = new Set()

/** Says in which text tables are looked for next. */
export function lookForTablesIn(markdown: string): void {
  const found = new Set<number>()
  let inside = false
  for (const [index, line] of markdown.split(/\r\n|\n|\r/).entries()) {
    const delimiters = /^[ \t>|:-]+$/.test(line) && line.includes('-') && /[|:]/.test(line)
    // The head stands above; what follows, up to a blank line, may be rows without any sign of it.
    if (delimiters) found.add(index)
    if (delimiters || inside) found.add(index + 1)
    inside = (inside || delimiters) && line.trim() !== ''
  }
  rows = found
}

/** Returns GFM's tables, tried only where `lookForTablesIn` saw one: they would read the first line of every paragraph. */
export function tableSyntax(): unknown {
  const table = gfmTable().flow!.null as unknown as Construct
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    return rows.has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok
  }
  return { flow: { null: { ...table, tokenize } } }
}
