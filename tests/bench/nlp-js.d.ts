/** What the benchmark uses of nlp.js, which ships no types. */
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<{
    use(part: unknown): void
    get(name: 'nlp'): {
      settings: object
      addLanguage(language: string): void
      addDocument(language: string, text: string, intent: string): void
      train(): Promise<void>
      process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>
    }
  }>
}
declare module '@nlpjs/lang-en' {
  export const LangEn: unknown
}
declare module '@nlpjs/lang-zh' {
  export const LangZh: unknown
}
declare module '@nlpjs/nlp' {
  export const Nlp: unknown
}
