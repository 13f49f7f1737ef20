const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

/** Returns the words of a tree's HTML, with a line for each block. */
export function htmlToText(html: string): string {
  return html
    .replaceAll(/<li[^>]*>\s*/g, '\n• ')
    .replaceAll(/<(?:br|\/p|\/h\d|\/tr|\/ul|\/ol|\/pre|\/blockquote)[^>]*>/g, '\n')
    .replaceAll(/<\/t[hd]>/g, '  ')
    .replaceAll(/<img[^>]*\balt="([^"]*)"[^>]*>/g, '[$1]')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      hex ? letter(Number.parseInt(hex, 16)) : decimal ? letter(Number(decimal)) : (entities[name ?? ''] ?? whole),
    )
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
