import { formatValue } from './format.ts'
import { own } from './library.ts'
import type { Fact, Facts } from './types.ts'

/** What a text is filled from. */
export interface Filling {
  facts: Facts
  declared: Readonly<Record<string, Fact>>
  locale: string
}

const blank = '____'

/**
 * Returns `text` with every `{{fact}}` in the words of the locale; one that is unknown is a blank to fill.
 *
 * @example
 * fillText('You pay {{fee}}.', { facts: {}, declared: tree.facts, locale: 'en' }) // => 'You pay ____.'
 */
export function fillText(text: string, filling: Filling): string {
  return text.replace(/\{\{\s*([\p{L}\p{N}\p{M}_]+)\s*\}\}/gu, (_match, name: string) => words(name, filling) ?? blank)
}

/** Returns sanitized HTML with its `data-fact` spans filled; values are text, never markup. */
export function fillHtml(html: string, filling: Filling): string {
  return html.replace(/(<span data-fact="([^"]*)">)(?=<\/span>)/g, (_match, open: string, name: string) => {
    const value = words(name, filling)
    return value === undefined ? open : `${open}${escape(value)}`
  })
}

function words(name: string, { facts, declared, locale }: Filling): string | undefined {
  const value = own(facts, name)
  if (value === undefined) return undefined
  const fact = own(declared, name)
  return fact ? formatValue(value, fact, locale) : String(value)
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character as keyof typeof entities])
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
