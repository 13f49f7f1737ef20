import type { KnowledgeBase } from '@guidetree/core'
import { containerBootstrap } from '@nlpjs/core'
import { LangEn } from '@nlpjs/lang-en'
import { LangZh } from '@nlpjs/lang-zh'
import { Nlp } from '@nlpjs/nlp'
import MiniSearch from 'minisearch'
import { train, triage } from '@guidetree/triage'

/** The three likeliest guides, best first; scores compare within one engine. */
export type Answer = { guide: string; score: number }[]

/** What an engine learns from: a guide and customers' words for it. */
export interface Taught {
  text: string
  guide: string
}

/** An engine that has learned: answers one message. */
export type Reader = (text: string) => Answer | Promise<Answer>

export interface Engine {
  name: string
  learn(base: KnowledgeBase, taught: readonly Taught[], language: 'en' | 'zh'): Promise<Reader>
}

/** Guidetree's own triage. */
export const ours: Engine = {
  name: 'Guidetree',
  learn: async (base) => {
    const model = train(base)
    return (text) => triage(model, text).suggestions
  },
}

/** The classifier of nlp.js with its stemmer for the language, settings as they come. */
export const nlpJs: Engine = {
  name: 'nlp.js',
  learn: async (_, taught, language) => {
    const container = await containerBootstrap()
    for (const part of [Nlp, LangEn, LangZh]) container.use(part)
    const nlp = container.get('nlp')
    Object.assign(nlp.settings, { autoSave: false, autoLoad: false, log: false })
    nlp.addLanguage(language)
    for (const { text, guide } of taught) nlp.addDocument(language, text, guide)
    await quietly(() => nlp.train())
    return async (text) => {
      const { classifications } = await nlp.process(language, text)
      const guides = classifications.filter(({ intent }) => intent !== 'None')
      return guides.slice(0, 3).map(({ intent, score }) => ({ guide: intent, score }))
    }
  },
}

/** Full-text search over the same words, a document for each guide, typos and beginnings of words allowed. */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  learn: async (_, taught) => {
    const index = new MiniSearch({ fields: ['text'], tokenize, searchOptions: { prefix: true, fuzzy: 0.2 } })
    const texts = new Map<string, string[]>()
    for (const { text, guide } of taught) texts.set(guide, [...(texts.get(guide) ?? []), text])
    index.addAll([...texts].map(([id, lines]) => ({ id, text: lines.join('\n') })))
    return (text) => {
      const found = index.search(text).slice(0, 3)
      return found.map(({ id, score }) => ({ guide: String(id), score }))
    }
  },
}

/** Words, and the letters of Chinese alone and in twos: without spaces, MiniSearch would take a sentence for one word. */
function tokenize(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return word
    const letters = Array.from(word)
    return letters.flatMap((letter, at) => [letter, ...(at > 0 ? [`${letters[at - 1]}${letter}`] : [])])
  })
}

/** Its training prints each round, whatever its settings say. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  const { log } = console
  console.log = () => {}
  try {
    await run()
  } finally {
    console.log = log
  }
}
