/** A labelled message, a line of a k-shot file. */
export interface Line {
  text: string
  label: string
  category?: string
}

/** Returns the lines of a JSONL text. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
}

/**
 * Returns the files of a knowledge base with a guide for each label: its title is the label in words, its symptoms are
 * the labelled messages. Nothing else is in them that could help or mislead.
 */
export function guidesFrom(lines: readonly Line[], locale = 'en'): { path: string; value: string }[] {
  const labels = [...new Set(lines.map(({ label }) => label))]
  const guides = labels.map((label) => {
    const own = lines.filter((line) => line.label === label)
    const category = idOf(own[0]?.category ?? 'all')
    return { path: `${locale}/${category}/${idOf(label)}.md`, value: guide(wordsOf(label), own) }
  })
  return [{ path: 'guidetree.yaml', value: `name: Benchmark\nlocales: [${locale}]\n` }, ...guides]
}

/** Returns `count` lines of each label, drawn by a seed, and all others. */
export function draw(lines: readonly Line[], count: number, seed: number): [drawn: Line[], rest: Line[]] {
  let state = seed
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const shuffled = lines.map((line) => ({ line, key: next() })).toSorted((a, b) => a.key - b.key)
  const taken = new Map<string, number>()
  const [drawn, rest]: [Line[], Line[]] = [[], []]
  for (const { line } of shuffled) {
    const before = taken.get(line.label) ?? 0
    taken.set(line.label, before + 1)
    const side = before < count ? drawn : rest
    side.push(line)
  }
  return [drawn, rest]
}

/** Returns the id of the guide that stands for a label. */
export function idOf(label: string): string {
  return label.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '')
}

function wordsOf(label: string): string {
  return label.replace(/[_-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
}

function guide(title: string, lines: readonly Line[]): string {
  const symptoms = [...new Set(lines.map(({ text }) => text))].map((text) => `  - ${JSON.stringify(text)}`)
  return `---\nsymptoms:\n${symptoms.join('\n')}\n---\n\n# ${title}\n\n## End\n\n\`resolved\`\n\nDone.\n`
}
