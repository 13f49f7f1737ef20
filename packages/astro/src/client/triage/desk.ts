import { handOver, speaker } from '@guidetree/player/parts'
import type { Child } from '@guidetree/player/parts'
import type { Value } from '@guidetree/core/runtime'
import type { Triage } from '@guidetree/triage'
import type { Context } from './context.ts'
import { guidesView, offered } from './guides.ts'
import { listenForKeys } from './keys.ts'
import { phrasesView } from './phrases.ts'
import { openReader } from './reader.ts'
import { risksView } from './risks.ts'
import { closeSearch, openSearch } from './search.ts'
import { factsView, moodView } from './tells.ts'

/** What the box asks for once all is loaded. */
export interface Desk {
  /** Goes over to search, with the words of the message, and back. */
  search: () => void
}

/** Returns the desk of the start page: it reads the text of the box as one types, and shows what that tells. */
export async function openDesk(host: HTMLElement): Promise<Desk> {
  const { words, read } = await openReader(host.dataset['model'] ?? '', host.dataset['words'] ?? '')
  const say = speaker({ locale: words.locale, words: words.words })
  const text = host.querySelector('textarea')!
  const toggle = host.querySelector<HTMLButtonElement>('[data-search]')!
  const clear = host.querySelector<HTMLButtonElement>('[data-clear]')!
  const shown = new Map<string, string>()
  let reading: Triage | undefined
  let chosenMood: string | undefined
  let carried = new Set<number>()
  let frame = 0
  let saying: ReturnType<typeof setTimeout> | undefined

  const part = (name: string): HTMLElement => host.querySelector<HTMLElement>(`[data-part="${name}"]`)!

  /** Shows a part anew where what it shows has changed: what was opened or chosen in it stays. */
  const show = (name: string, basis: unknown, view: (context: Context) => Child[]): void => {
    const key = JSON.stringify(basis)
    if (!reading || shown.get(name) === key) return
    shown.set(name, key)
    part(name).replaceChildren(
      ...view(context(reading))
        .flat()
        .filter((child) => child instanceof Node),
    )
  }

  const context = (now: Triage): Context => ({
    words,
    say,
    reading: now,
    mood: moodOf(now),
    carried,
    replies: host.dataset['replies'],
    announce: (message) => (part('status').textContent = message),
    setMood(mood) {
      chosenMood = mood
      render()
    },
    carry(place, along) {
      // A fact has one value: of two that were found, one goes along.
      for (const other of along ? carried : [])
        if (now.facts[other]?.fact === now.facts[place]?.fact) carried.delete(other)
      if (along) carried.add(place)
      else carried.delete(place)
      render()
    },
    search,
  })

  const moodOf = (now: Triage): string => chosenMood ?? now.emotion?.id ?? ''

  const render = (): void => {
    if (!reading) return
    const { suggestions, verdict, emotion, risks, raised, facts, urgency, severity } = reading
    const mood = moodOf(reading)
    show('risks', risks, risksView)
    show('guides', [suggestions, verdict], guidesView)
    show('mood', [emotion, mood, urgency, severity, raised], moodView)
    show('facts', [facts, [...carried]], factsView)
    show('phrases', [mood, facts, [...carried]], phrasesView)
  }

  const update = (): void => {
    cancelAnimationFrame(frame)
    const message = text.value.trim()
    clear.hidden = text.value === ''
    if (message === '') chosenMood = undefined
    const before = JSON.stringify(reading?.facts)
    reading = read(message)
    if (JSON.stringify(reading.facts) !== before) carried = firstOfEach(reading)
    part('desk').hidden = message.length < 2
    if (message.length < 2) reading = { ...reading, risks: [] }
    render()
    tellLater()
  }

  /** Tells those who hear the page, once the agent rests. */
  const tellLater = (): void => {
    clearTimeout(saying)
    saying = setTimeout(() => {
      const best = reading && !part('desk').hidden ? offered(reading.suggestions)[0] : undefined
      const mood = words.moods.find(({ id }) => reading && id === moodOf(reading))?.label
      const verdict = reading && say(reading.verdict)
      part('status').textContent = best
        ? [
            reading?.verdict === 'none' ? verdict : say('status', { verdict, guide: best.card.title }),
            mood !== undefined && say('status-mood', { mood }),
          ]
            .filter(Boolean)
            .join(' ')
        : ''
    }, 800)
  }

  const search = (): void => {
    const searching = !host.hasAttribute('data-searching')
    if (searching) openSearch(host, text, reading)
    else suggest()
    toggle.textContent = say(searching ? 'search-back' : 'search')
  }

  const suggest = (): void => {
    closeSearch(host)
    toggle.textContent = say('search')
    text.focus()
  }

  /** Gives the guide that is opened what goes along. */
  const give = (guide: string): void => {
    if (!reading) return
    const mood = moodOf(reading)
    const facts = Object.fromEntries<Value>(
      [...carried].map((place) => [reading!.facts[place]!.fact, reading!.facts[place]!.value]),
    )
    const felt = words.moods.some(({ id }) => id === mood)
    handOver({ guide, facts: { ...facts, ...(felt && { emotion: mood }) } })
  }

  text.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return
    if (host.hasAttribute('data-searching')) suggest()
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(update)
  })
  text.addEventListener('compositionend', update)
  clear.addEventListener('click', () => {
    text.value = ''
    update()
    text.focus()
  })
  listenForKeys(host, text, { update, verdict: () => reading?.verdict })
  host.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-guide]') : undefined
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (link && !elsewhere) give(link.dataset['guide'] ?? '')
  })
  update()
  return { search }
}

/** The first value found of each fact. */
function firstOfEach({ facts }: Triage): Set<number> {
  return new Set(
    facts.flatMap(({ fact }, place) => (facts.findIndex((one) => one.fact === fact) === place ? [place] : [])),
  )
}
