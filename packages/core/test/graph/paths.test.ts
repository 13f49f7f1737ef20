import fc from 'fast-check'
import { compileTree, paths } from '@guidetree/core'
import type { Path } from '@guidetree/core'
import { replay, start, tryAnswer } from '@guidetree/core/runtime'
import type { Session, Told, Tree } from '@guidetree/core/runtime'
import { expect, test } from 'vitest'

const at = '2026-11-22'

/** A condition on what earlier steps asked, and on the emotion, which nobody asks. */
const condition = (step: number): fc.Arbitrary<string> => {
  const earlier = Array.from({ length: step }, (_, index) => index)
  const atoms = [
    ...earlier.flatMap((index) => [
      `f${index} = "yes"`,
      `n${index} > 1`,
      `n${index} between 1 and 2`,
      `known(f${index})`,
    ]),
    'emotion = "angry"',
    'emotion in ("calm", "positive")',
  ]
  const atom = fc.constantFrom(...atoms)
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    { weight: 1, arbitrary: fc.tuple(atom, fc.constantFrom('and', 'or'), atom).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: atom.map((text) => `not(${text})`) },
  )
}

const size = 5

/** One step of a guide of `size` steps; questions may lead back, so that there are loops. */
const step = (index: number): fc.Arbitrary<string> => {
  const ahead = fc.integer({ min: index + 1, max: size + 1 }).map(place)
  const anywhere = fc.integer({ min: Math.max(0, index - 1), max: size + 1 }).map(place)
  const when = condition(index).map((text) => `\`when ${text}\` `)
  const maybe = fc.option(when, { nil: '', freq: 2 })
  const action = fc.option(
    maybe.map((text) => `- ${text}\`do a${index}\` Act.\n`),
    { nil: '' },
  )
  const head = `## S${index}\n\n`
  const asked = fc.constantFrom(`f${index}`, `f${index}`, `f${Math.max(0, index - 1)} once`)
  const sets = fc.constantFrom('', '', ` \`set n${index} = 2\``, ` \`set n${index} = n${Math.max(0, index - 1)}\``)
  const question = fc.tuple(action, asked, ahead, sets, maybe, anywhere).map(([act, fact, yes, set, limit, no]) => {
    const answers = `- [Yes](${yes}) \`yes\`${set}\n- ${limit}[No](${no}) \`no\`\n`
    return `${head}\`ask ${fact}\`\n\n${act}${answers}`
  })
  const form = fc.tuple(action, maybe, condition(index + 1), ahead, ahead).map(([act, more, rule, one, other]) => {
    const inputs = `- \`ask n${index}\`\n- ${more}\`ask p${index}\`\n`
    return `${head}${act}${inputs}- \`when ${rule}\` [One](${one})\n- \`else\` [Other](${other})\n`
  })
  const decision = fc
    .tuple(action, condition(index), ahead, ahead)
    .map(([act, rule, one, other]) => `${head}${act}- \`when ${rule}\` [One](${one})\n- \`else\` [Other](${other})\n`)
  return fc.oneof(
    { weight: 3, arbitrary: question },
    { weight: 2, arbitrary: form },
    { weight: 1, arbitrary: decision },
  )
}

const place = (index: number): string => (index < size ? `#s${index}` : index === size ? '#good' : '#bad')

const declared = Array.from({ length: size + 1 }, (_, index) =>
  [`  f${index}: [yes, no]`, `  n${index}: {type: number, min: 0, max: 3, step: 1}`, `  p${index}: boolean`].join('\n'),
).join('\n')

/** A step that no way leads to asks everything, so that nothing but the emotion is tried at the start. */
const names = Array.from({ length: size + 1 }, (_, index) => [`f${index}`, `n${index}`, `p${index}`]).flat()
const never = `## Never\n\n${names.map((name) => `- \`ask ${name}\`\n`).join('')}- [Go](#good)\n`

const guide = fc
  .tuple(...Array.from({ length: size }, (_, index) => step(index)))
  .map(
    (steps) =>
      `---\nfacts:\n${declared}\n---\n\n# G\n\n${steps.join('\n')}\n## Good\n\n\`resolved\`\n\n## Bad\n\n\`unresolved\`\n\n${never}`,
  )

const emotions = [undefined, 'calm', 'positive', 'anxious', 'disappointed', 'angry']

/** Every way through, found by trying everything that can be told at every step. */
function allWays(tree: Tree): Set<string> | undefined {
  const found = new Set<string>()
  let left = 20_000
  const visit = (session: Session, loops: Loops | undefined): void => {
    if (!loops || left-- < 0) return
    if (session.status === 'done') found.add(nameOf(session))
    if (session.status !== 'active') return
    for (const told of tellable(session)) {
      const next = tryAnswer(session, told).session
      if (next) visit(next, follow(loops, next, session.path.length))
    }
  }
  for (const emotion of emotions) {
    const session = start([tree], tree.id, { at, facts: emotion ? { emotion } : {} })
    visit(session, follow({ visited: new Set([session.path[0]!.step]), looped: new Set() }, session, 1))
  }
  return left < 0 ? undefined : found
}

function tellable({ step: { inputs, answers } }: Session): Told[] {
  if (inputs.length === 0) return answers.map(({ id }) => id)
  const fact = inputs[0]?.fact ?? ''
  const values = fact.startsWith('n') ? [0, 1, 2, 3] : [true, false]
  return values.map((value) => ({ [fact]: value }))
}

interface Loops {
  visited: ReadonlySet<string>
  looped: ReadonlySet<string>
}

/** A way that leads back to a step may do so once. */
function follow(loops: Loops, { path }: Session, from: number): Loops | undefined {
  const visited = new Set(loops.visited)
  const looped = new Set(loops.looped)
  for (let index = from; index < path.length; index++) {
    const { step } = path[index]!
    const way = `${path[index - 1]!.step}/${path[index - 1]!.way}`
    if (visited.has(step)) {
      if (looped.has(way)) return undefined
      looped.add(way)
    }
    visited.add(step)
  }
  return { visited, looped }
}

/** Two ways are the same where the same ways are taken, the same is done and the same is asked. */
function nameOf({ path, actions, trail }: Session): string {
  const ways = path.map(({ step, way }) => `${step}/${way ?? ''}`)
  const asked = trail.entries.flatMap(({ facts }) => Object.keys(facts ?? {}))
  return [...ways, ...actions.map(({ name }) => name), ...asked].join(' ')
}

test('finds exactly the ways that trying everything finds', () => {
  let compared = 0
  fc.assert(
    fc.property(guide, (text) => {
      const { tree } = compileTree(text)
      fc.pre(tree !== undefined)
      const expected = allWays(tree!)
      fc.pre(expected !== undefined)
      const found = paths([tree!], tree!.id, { at })
      const names = found.paths.map(({ trail }: Path) => nameOf(replay([tree!], trail)))
      expect(names.toSorted()).toEqual([...expected!].toSorted())
      expect(found).toMatchObject({ count: expected!.size, capped: false })
      compared++
    }),
    { numRuns: 60 },
  )
  expect(compared).toBeGreaterThan(15)
})

test('beyond the limit, takes every way out that any way takes', () => {
  fc.assert(
    fc.property(guide, (text) => {
      const { tree } = compileTree(text)
      fc.pre(tree !== undefined)
      const waysIn = (all: readonly Path[]): string[] => {
        const taken = all.flatMap(({ trail }) =>
          replay([tree!], trail).path.map(({ step, way }) => `${step}/${way ?? ''}`),
        )
        return [...new Set(taken)].toSorted()
      }
      const all = paths([tree!], tree!.id, { at })
      const few = paths([tree!], tree!.id, { at, limit: 1 })
      fc.pre(!all.capped && all.count > 1)
      expect(few.capped).toBe(true)
      for (const way of waysIn(all.paths)) expect(waysIn(few.paths)).toContain(way)
    }),
    { numRuns: 30 },
  )
})
