import { fold, foldMap, likeness, titlesMark, variants } from '../search/variants.ts'
import type { SearchWords } from '../search/variants.ts'

/** What Pagefind answers with; its script is made by the build, so it has no types to import. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>
  init: () => Promise<void>
  search: (
    query: string,
    options: { filters: Record<string, unknown> },
  ) => Promise<{ results: PagefindResult[] } | null>
}

interface PagefindResult {
  id: string
  score: number
  data: () => Promise<{ url: string; plain_excerpt?: string; excerpt: string; meta: Record<string, string> }>
}

/** One thing found. `excerpt` is text in which what was searched for stands between \uE000 and \uE001. */
export interface Hit {
  url: string
  kind: string
  category: string
  title: string
  guide: string
  excerpt: string
  /** Found only by some of its words: listed last, and marked. */
  weak: boolean
}

export interface SearchEngine {
  search: (query: string, category: string) => Promise<Hit[]>
}

/** Returns the search of one locale, whose index and words are loaded from the site. */
export async function openEngine(bundle: string, wordsAddress: string): Promise<SearchEngine> {
  const [pagefind, words] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>,
    fetch(wordsAddress).then((response) => response.json() as Promise<SearchWords>),
  ])
  await pagefind.options({ excerptLength: 24 })
  await pagefind.init()
  const pairs = foldMap(words.fold)
  const synonyms = words.synonyms.map((group) => group.map((word) => fold(word, pairs)))
  return {
    async search(query, category) {
      const inCategory = category === '' ? {} : { category }
      const asked = fold(query.normalize('NFKC').replaceAll('"', ' ').trim(), pairs)
      if (asked === '') return []
      const found = new Map<string, { result: PagefindResult; weak: boolean }>()
      // Pages first: a guide's many steps must not crowd out other guides.
      for (const kind of [{ any: ['guide', 'article'] }, 'step', 'reply'] as const) {
        const before = found.size
        for (const { text, weak } of attempts(asked, synonyms)) {
          if (weak && found.size - before >= enough) break
          const answer = await pagefind.search(text, { filters: { ...inCategory, kind } })
          for (const result of answer?.results ?? []) {
            if (found.size - before < most && !found.has(result.id)) found.set(result.id, { result, weak })
          }
        }
      }
      const best = [...found.values()]
      const hits = await Promise.all(best.map(async ({ result, weak }) => ({ ...hitOf(await result.data()), weak })))
      return arrange(hits, asked, synonyms, pairs)
    },
  }
}

/** So many good hits leave loosely related ones out. */
const enough = 5
const most = 12

/** Quoted first: Pagefind's plain search of Chinese text also finds what has only some of the letters. */
function attempts(query: string, synonyms: SearchWords['synonyms']): { text: string; weak: boolean }[] {
  const meanings = variants(query, synonyms, 6)
  const chinese = /\p{Script=Han}/u.test(query)
  const quoted = meanings.map((text) => ({ text: `"${text}"`, weak: false }))
  const plain = meanings.map((text) => ({ text, weak: chinese }))
  return [...quoted, ...plain]
}

/** Titles that hold the words themselves come first, guides before their steps; weak hits last. */
function arrange(
  hits: Hit[],
  query: string,
  synonyms: SearchWords['synonyms'],
  pairs: ReadonlyMap<string, string>,
): Hit[] {
  const words = variants(query, synonyms, 6)
  const share = (text: string): number => Math.max(...words.map((word) => likeness(word, fold(text, pairs))))
  const ranked = hits.map((hit, index) => {
    const named = share(hit.title)
    const weak = hit.weak && Math.max(named, share(hit.excerpt.replace(marks, ''))) < 0.6
    return {
      hit: { ...hit, weak },
      rank: [weak ? 1 : 0, named === 1 ? 0 : 1, hit.kind === 'step' || hit.kind === 'reply' ? 1 : 0, -named, index],
    }
  })
  const order = (a: number[], b: number[]): number => a.reduce((found, part, index) => found || part - b[index]!, 0)
  return ranked.toSorted((a, b) => order(a.rank, b.rank)).map(({ hit }) => hit)
}

const marks = /[\uE000\uE001]/g

function hitOf({ url, excerpt, meta }: Awaited<ReturnType<PagefindResult['data']>>): Omit<Hit, 'weak'> {
  const { title = '', guide = '', summary = '', kind = 'guide', category = '', written } = meta
  const marked = unescapeHtml(excerpt.replaceAll(/<mark>\s*/g, '\uE000').replaceAll(/(\s*)<\/mark>/g, '\uE001$1'))
  const shown = written === undefined ? marked : asWritten(marked, written)
  const text = shown
    .split(titlesMark)[0]!
    .replaceAll(/\uE001(\s*)\uE000/g, '$1')
    .trim()
  return { url, kind, category, title, guide, excerpt: text.includes('\uE000') ? text : summary }
}

/** The index holds simplified letters: returns the excerpt in the letters that the guide is written in. */
function asWritten(excerpt: string, written: string): string {
  const letters = [...excerpt.replace(marks, '')]
  // Letters fold one to one, so the excerpt stands somewhere in the text with the same length.
  const plain = [...written.replace(/\s+/g, ' ')]
  const start = plain.findIndex((_, at) => letters.every((letter, index) => sameKind(letter, plain[at + index])))
  if (start < 0) return excerpt
  let next = start
  return [...excerpt]
    .map((letter) => (letter === '\uE000' || letter === '\uE001' ? letter : (plain[next++] ?? letter)))
    .join('')
}

function sameKind(a: string, b: string | undefined): boolean {
  return a === b || (b !== undefined && /\p{Script=Han}/u.test(a) && /\p{Script=Han}/u.test(b))
}

function unescapeHtml(html: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] ?? '')
}
