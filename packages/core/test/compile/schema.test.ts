import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildTrees } from '@guidetree/core'
import type { Tree } from '@guidetree/core/runtime'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { fixtureTrees } from '../runtime/given.ts'

const schema = JSON.parse(readFileSync(new URL('../../schema/tree.schema.json', import.meta.url), 'utf8')) as object
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTuples: false }).compile(schema)

const trees: Tree[] = [...fixtureTrees(), ...knowledgeBase()]

describe('the published schema', () => {
  test.each(trees.map((tree) => [`${tree.locale}/${tree.category}/${tree.id}`, tree] as const))(
    'fits %s',
    (_name, tree) => {
      validate(tree)
      expect(validate.errors ?? []).toEqual([])
    },
  )

  test.each<[string, (tree: any) => void]>([
    ['another format', (tree) => (tree.format = 2)],
    ['an unknown key', (tree) => (tree.extra = 1)],
    ['an unknown guard', (tree) => (tree.machine.states.smoke.on.answer[0].guard.type = 'eval')],
    ['an operator that is no name', (tree) => (tree.machine.states.smoke.always[0].guard.params.when = [1, 2])],
    ['a step without words', (tree) => delete tree.steps.smoke.html],
  ])('refuses %s', (_name, spoil) => {
    const tree = structuredClone(trees.find(({ id }) => id === 'safety'))
    spoil(tree)
    expect(validate(tree)).toBe(false)
  })
})

function knowledgeBase(): Tree[] {
  const root = fileURLToPath(new URL('../../../../trees/', import.meta.url))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name))
  const files = names.map((name) => ({ path: name.replaceAll('\\', '/'), value: readFileSync(root + name, 'utf8') }))
  return buildTrees({ files }, { today: '2026-11-22' }).trees
}
