import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createContext } from '../../src/check/context.ts'
import { check, soundGuides } from '../../src/check/index.ts'
import { compile } from '../../src/compile/index.ts'
import { link } from '../../src/link/index.ts'
import { parseConfig, parseGuide } from '../../src/parse/index.ts'
import { answer, start } from '../../src/runtime/index.ts'
import type { Session, Value } from '../../src/runtime/types.ts'
import { validate } from '../../src/runtime/value.ts'
import { today } from '../link/base-of.ts'

const folder = new URL('../../../../trees/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const base = link(
  paths
    .filter((path) => path.startsWith('en/') && path.endsWith('.md'))
    .map((path) => parseGuide({ path, value: read(path) })),
  parseConfig({ path: 'guidetree.yaml', value: read('guidetree.yaml') }),
)

test(
  'what checks take for known is known on every walk, and what they take for unknown never is',
  { timeout: 60_000 },
  () => {
    const context = createContext(base, { today })
    const flow = context.flow()
    const graph = context.graph()
    const trees = soundGuides(base, check(base, { today })).map(compile)
    let visited = 0
    for (const { id } of trees) {
      for (let round = 0; round < 30; round++) {
        const random = dice(`${id} ${round}`)
        let session = start(trees, id, { at: today, locale: 'en' })
        for (let count = 0; count < 60 && session.status === 'active'; count++) {
          const at = base.guidesById.get(session.step.guide)?.[0]
          const node = at && graph.node(at, session.step.id)
          if (!node) throw new Error(`The session is at an unknown step ${session.step.guide}#${session.step.id}`)
          visited++
          const wrong = [...base.facts.keys()].filter((name) => {
            const isKnown = Object.hasOwn(session.facts, name)
            if (name === 'locale') return false
            return isKnown ? !flow.mayKnow(node, 'filled', name) : flow.mustKnow(node, 'entered', name)
          })
          expect({ guide: session.step.guide, step: session.step.id, wrong }).toMatchObject({ wrong: [] })
          session = goOn(session, random)
        }
      }
    }
    expect(visited).toBeGreaterThan(500)
  },
)

/** Takes any answer that is offered, or fills the form with any values. */
function goOn(session: Session, random: (count: number) => number): Session {
  const { answers } = session.step
  const forms = session.asks.filter((ask) => session.step.inputs.some((input) => input.fact === ask.fact))
  if (forms.length > 0) {
    return answer(session, Object.fromEntries(forms.map((ask) => [ask.fact, valueFor(ask, random)])))
  }
  const taken = answers[random(answers.length)]
  return taken ? answer(session, taken.id) : session
}

const texts = ['4155550134', 'me@example.com', '12345', 'A1B2C3', 'some words']

function valueFor(
  { fact: name, type, options = [] }: Session['asks'][number],
  random: (count: number) => number,
): Value {
  if (options.length > 0) return options[random(options.length)]!
  if (type === 'boolean') return random(2) === 0
  if (type === 'date') return today
  const fact = base.facts.get(name)!.fact
  const wanted = type === 'text' ? texts : [random(5), random(100), 1]
  return wanted.find((value) => 'value' in validate(fact, value)) ?? wanted[0]!
}

/** The same numbers for the same text: a failure can be looked at again. */
function dice(seed: string): (count: number) => number {
  let state = 1
  for (const letter of seed) state = (state * 31 + letter.codePointAt(0)!) % 2_147_483_647
  return (count) => {
    state = (state * 48_271) % 2_147_483_647
    return count === 0 ? 0 : state % count
  }
}
