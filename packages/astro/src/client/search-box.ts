import type { Hit, SearchEngine } from './search-engine.ts'

type Texts = Readonly<Record<string, string>> & { categories: Readonly<Record<string, string>> }

/** The search box of a page: finds while one types, and is driven by keyboard as well as by hand. */
class GuideSearch extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined
  #turn = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    const input = this.querySelector<HTMLInputElement>('input[type=search]')
    if (!form || !input) return
    input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true })
    form.addEventListener('input', () => void this.#search(input.value))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.querySelector<HTMLAnchorElement>('.results a')?.click()
    })
    this.addEventListener('keydown', (event) => this.#move(event))
  }

  #open(): Promise<SearchEngine> {
    this.#engine ??= import('./search-engine.ts').then(({ openEngine }) =>
      openEngine(this.dataset['bundle'] ?? '', this.dataset['words'] ?? ''),
    )
    return this.#engine
  }

  async #search(query: string): Promise<void> {
    const turn = ++this.#turn
    const texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts
    const category = this.querySelector<HTMLInputElement>('input[name=category]:checked')?.value ?? ''
    try {
      const engine = await this.#open()
      const hits = await engine.search(query, category)
      // A slower answer to an older query must not replace a newer one.
      if (turn === this.#turn) this.#show(query.trim(), hits, texts)
    } catch {
      this.#engine = undefined
      this.#say(texts['search-failed'] ?? '')
    }
  }

  #show(query: string, hits: readonly Hit[], texts: Texts): void {
    const list = this.querySelector('.results')
    const chosen = list?.contains(document.activeElement)
    list?.replaceChildren(...hits.map((hit) => resultItem(hit, texts)))
    // Who had moved into the list stays in it.
    if (chosen) list?.querySelector('a')?.focus()
    const none = query === '' ? '' : (texts['search-none'] ?? '').replace('{query}', query)
    const count =
      hits.length === 1
        ? texts['search-count-one']
        : (texts['search-count'] ?? '').replace('{count}', String(hits.length))
    this.#say(hits.length === 0 ? none : (count ?? ''))
  }

  #say(text: string): void {
    const status = this.querySelector('.search-status')
    if (status) status.textContent = text
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || (event.target instanceof HTMLInputElement && event.target.type === 'radio')) return
    const stops = [...this.querySelectorAll<HTMLElement>('input[type=search], .results a')]
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}

function resultItem(hit: Hit, texts: Texts): HTMLLIElement {
  const item = document.createElement('li')
  item.className = hit.weak ? 'result weak' : 'result'
  const link = document.createElement('a')
  link.href = hit.url
  const title = element('span', 'result-title', hit.title)
  const place = hit.kind === 'step' ? hit.guide : (texts.categories[hit.category] ?? hit.category)
  const meta = element(
    'span',
    'result-meta',
    [texts[`kind-${hit.kind}`], place, hit.weak && texts['search-weak']].filter(Boolean).join(' · '),
  )
  const excerpt = element('span', 'result-text', '')
  excerpt.append(...marked(hit.excerpt))
  link.append(title, meta, excerpt)
  item.append(link)
  return item
}

function marked(text: string): (string | HTMLElement)[] {
  return text.split('\uE000').flatMap((part, index) => {
    const [found = '', rest] = part.split('\uE001')
    return index === 0 || rest === undefined ? [part] : [element('mark', '', found), rest]
  })
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

customElements.define('guide-search', GuideSearch)
