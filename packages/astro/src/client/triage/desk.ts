import { handOver, localNow, speaker } from '@guidetree/player/parts'
import type { Child } from '@guidetree/player/parts'
import type { Triage } from '@guidetree/triage'
import type { TriageWords } from '../../triage-words.ts'
import { alongWith } from './along.ts'
import { carriedFacts, isAnother, moodOf, noChoices } from './choices.ts'
import type { Context } from './context.ts'
import { guidesView, offered } from './guides.ts'
import { listenForKeys } from './keys.ts'
import { linkCases } from './links.ts'
import { phrasesView } from './phrases.ts'
import type { Reader } from './reader.ts'
import { risksView } from './risks.ts'
import { factsView, moodView } from './tells.ts'

/** What the box asks for once all is loaded. */
export interface Desk {
  /** Goes over to search, with the words of the message, and back. */
  search: () => void
}

/** Fewer letters say nothing. */
const fewest = 2

/** What no text tells. */
const nothing: Triage = { suggestions: [], verdict: 'none', risks: [], raised: [], facts: [], masked: '' }

/** Returns the desk of the start page: it reads the text of the box as one types, and shows what that tells. */
export async function openDesk(host: HTMLElement, opening: Promise<Reader>): Promise<Desk> {
  const [reader, words] = await Promise.all([opening, load(host.dataset['words'] ?? '')])
  const say = speaker({ locale: words.locale, words: words.words })
  const text = host.querySelector('textarea')!
  const toggle = host.querySelector<HTMLButtonElement>('[data-search]')!
  const clear = host.querySelector<HTMLButtonElement>('[data-clear]')!
  const shown = new Map<string, string>()
  let message = ''
  let reading = nothing
  let choices = noChoices()
  let saying: ReturnType<typeof setTimeout> | undefined

  const part = (name: string): HTMLElement => host.querySelector<HTMLElement>(`[data-part="${name}"]`)!

  /** Shows a part anew where what it shows has changed: what was opened in it stays, and so does the focus. */
  const show = (name: string, basis: unknown, view: (context: Context) => Child[]): void => {
    const key = JSON.stringify(basis)
    if (shown.get(name) === key) return
    shown.set(name, key)
    const focused = part(name).contains(document.activeElement) ? document.activeElement?.id : undefined
    const children = view(context()).flat()
    part(name).replaceChildren(...children.filter((child) => child instanceof Node))
    if (focused) document.getElementById(focused)?.focus()
  }

  const context = (): Context => ({
    words,
    say,
    reading,
    mood: moodOf(reading, choices),
    carried: () => carriedFacts(reading, choices),
    replies: host.dataset['replies'],
    announce: (said) => (part('status').textContent = said),
    setMood(mood) {
      choices.mood = mood
      render()
    },
    carry(place, along) {
      const { fact, value } = reading.facts[place]!
      choices.facts.set(fact, along ? value : null)
      render()
    },
    search,
  })

  const render = (): void => {
    const { suggestions, verdict, emotion, risks, raised, facts, urgency, severity } = reading
    const mood = moodOf(reading, choices)
    show('risks', risks, risksView)
    show('guides', [suggestions, verdict], guidesView)
    show('mood', [emotion, mood, urgency, severity, raised], moodView)
    show('facts', facts, factsView)
    show('phrases', [mood, facts, [...carriedFacts(reading, choices)]], phrasesView)
    linkCases(host.querySelectorAll('[data-guide]'), context())
  }

  const update = async (): Promise<boolean> => {
    const now = text.value.trim()
    const isShort = now.length < fewest
    clear.hidden = text.value === ''
    if (isShort) part('desk').hidden = true
    const found = await read(isShort ? '' : now)
    if (!found) return false
    if (isAnother(now, message)) choices = noChoices()
    message = now
    reading = found
    part('desk').hidden = isShort
    render()
    clearTimeout(saying)
    // Those who hear the page are told once the agent rests.
    saying = setTimeout(() => (part('status').textContent = summary(message, context())), 800)
    return true
  }

  const whenRead = (act: () => void): void => {
    if (text.value.trim() === message) act()
    else void update().then((isRead) => isRead && act())
  }

  const read = async (now: string): Promise<Triage | undefined> => {
    try {
      const found = await reader.read(now, { locale: words.locale, at: localNow() })
      part('problem').textContent = ''
      return found
    } catch (error) {
      reportError(error)
      part('problem').textContent = host.dataset['failed'] ?? ''
      return undefined
    }
  }

  const search = (): void => {
    if (host.hasAttribute('data-searching')) {
      showSearch(false)
      text.focus()
      return
    }
    // Shown when it works: nothing that is typed meanwhile is lost.
    void import('./search.ts').then(({ startSearch }) => {
      showSearch(true)
      startSearch(host, text, reading)
    })
  }

  /** In place of the suggestions. */
  const showSearch = (shown: boolean): void => {
    host.querySelector('guide-search')?.toggleAttribute('hidden', !shown)
    host.toggleAttribute('data-searching', shown)
    toggle.textContent = say(shown ? 'search-back' : 'search')
  }

  text.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return
    showSearch(false)
    void update()
  })
  text.addEventListener('compositionend', () => void update())
  clear.addEventListener('click', () => {
    text.value = ''
    void update()
    text.focus()
  })
  listenForKeys(host, text, { whenRead, verdict: () => reading.verdict })
  host.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-guide]') : undefined
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (!link || elsewhere) return
    const facts = alongWith(context(), true)
    const declared = words.facts.filter(({ name }) => Object.hasOwn(facts, name))
    handOver({ guide: link.dataset['guide'] ?? '', facts, declared })
  })
  void update()
  return { search }
}

async function load(address: string): Promise<TriageWords> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return (await response.json()) as TriageWords
}

/** What a message told, in a sentence or two. */
function summary(message: string, { reading, say, mood, words }: Context): string {
  const best = message.length < fewest ? undefined : offered(reading.suggestions)[0]
  if (!best) return ''
  const verdict = say(reading.verdict)
  const label = words.moods.find(({ id }) => id === mood)?.label
  return [
    reading.verdict === 'none' ? verdict : say('status', { verdict, guide: best.card.title }),
    ...(label === undefined ? [] : [say('status-mood', { mood: label })]),
  ].join(' ')
}
