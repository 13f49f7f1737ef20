import type { Fact, MachineState, Tree, TreeStep } from '@guidetree/core/runtime'
import type { PageData, SlimStep } from './slim.ts'
import { factWords } from './fact-words.ts'
import { mapValues } from './slim.ts'
import { need } from './dom.ts'

/** A guide as its page holds it: the whole tree, the pages it leads to, and the sections that its words came from. */
export interface Page {
  tree: Tree
  guides: Readonly<Record<string, string>>
  sections: ReadonlyMap<string, HTMLElement>
}

/** Returns the guide of a page: the slim tree of its JSON, with the words read from its HTML. */
export function readPage(root: ParentNode): Page {
  const data = JSON.parse(need(root, 'script[data-guide]').textContent) as PageData
  const sections = new Map<string, HTMLElement>()
  const steps = mapValues(data.tree.steps, (step, id) => {
    const section = need(root, `section[data-step="${CSS.escape(id)}"]`)
    sections.set(id, section)
    return withWords(step, section)
  })
  const facts = mapValues(data.tree.facts, ({ options, ...fact }, name): Fact => {
    const shown = factWords(steps, name, (id) => optionsIn(sections.get(id)!, name))
    const label = fact.label ?? shown.label ?? name
    const named = options?.map(({ id, label: own }) => ({ id, label: own ?? shown.options.get(id) ?? id }))
    return { ...fact, name, label, ...(named && { options: named }) }
  })
  const title = need(root, 'h1').textContent.trim()
  const machine = {
    ...data.tree.machine,
    states: mapValues(data.tree.machine.states, (state, id) => withTexts(state, steps[id])),
  }
  return { tree: { ...data.tree, title, facts, machine, steps }, guides: data.guides, sections }
}

/** Returns text with each blank of a fact written back as `{{fact}}`, the form that the runtime fills. */
export function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const blank of copy.querySelectorAll('[data-fact]')) {
    blank.replaceWith(`{{${blank.getAttribute('data-fact')}}}`)
  }
  for (const block of copy.querySelectorAll('p + p, br')) block.prepend('\n')
  return copy.textContent.trim()
}

function withWords(step: SlimStep, section: HTMLElement): TreeStep {
  const parts = (name: string): HTMLElement[] => [...section.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)]
  const at = (name: string) => {
    const found = parts(name)
    return (index: number) => found[index] ?? section
  }
  const [script, action, followUp, input, answer] = ['script', 'action', 'later', 'input', 'answer'].map(at) as [
    ReturnType<typeof at>,
    ReturnType<typeof at>,
    ReturnType<typeof at>,
    ReturnType<typeof at>,
    ReturnType<typeof at>,
  ]
  return {
    ...step,
    title: need(section, 'h2').textContent.trim(),
    html: htmlOf(parts('content')[0]),
    notes: parts('note').map((note) => ({ level: note.dataset['level'] ?? 'note', html: htmlOf(note) })),
    articles: [],
    scripts: (step.scripts ?? []).map((when, index) => ({
      html: htmlOf(script(index)),
      text: plainText(script(index)),
      ...(when !== null && { when }),
    })),
    actions: (step.actions ?? []).map((one, index) => ({
      ...one,
      html: htmlOf(action(index)),
      text: plainText(action(index)),
    })),
    followUps: (step.followUps ?? []).map((one, index) => ({ ...one, text: plainText(followUp(index)) })),
    inputs: (step.inputs ?? []).map((one, index) => ({
      ...one,
      label: need(input(index), '[data-part="label"]').textContent.trim(),
    })),
    answers: (step.answers ?? []).map((one, index) => {
      const hint = answer(index).querySelector('[data-part="hint"]')
      return {
        ...one,
        label: need(answer(index), 'a').textContent.trim(),
        ...(hint && { hint: htmlOf(hint) }),
      }
    }),
  }
}

/** Returns HTML with each blank empty, to be filled. */
export function emptyBlanks(html: string): string {
  return html.replace(/(<span data-fact="[^"]*">)[^<]*/g, '$1')
}

/** The compiled HTML again: the page names each blank. */
function htmlOf(element: Element | undefined): string {
  return emptyBlanks(element?.innerHTML ?? '')
}

function withTexts(state: MachineState, step: TreeStep | undefined): MachineState {
  let next = 0
  const entry = state.entry?.map((named) =>
    named.type === 'later'
      ? { ...named, params: { ...named.params, text: step?.followUps[next++]?.text ?? '' } }
      : named,
  )
  return entry ? { ...state, entry } : state
}

/** The options of a fact's field, as it shows them. */
function optionsIn(section: HTMLElement, fact: string): [string, string][] {
  const boxes = section.querySelectorAll<HTMLInputElement>(`[data-name="${CSS.escape(fact)}"] input[value]`)
  return [...boxes].map((box) => [box.value, box.nextElementSibling?.textContent ?? box.value])
}
