import { join } from 'node:path'
import { buildTrees, coverage, runScenarios } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import { expect, test } from 'vitest'

const today = '2026-11-22'
const folder = readTrees(join(import.meta.dirname, '../../trees'))
const { base, messages, trees } = buildTrees(folder, { today })
const results = runScenarios(base, trees, { at: today })

test('the knowledge base has no errors', () => {
  const errors = [...folder.messages, ...messages].filter(({ fatal }) => fatal)
  expect(errors.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([])
})

test.each(results)('$path:$line $name', ({ passed, expected, actual }) => {
  expect({ passed, actual }).toEqual({ passed: true, actual: expected })
})

test('every guide has scenarios', () => {
  const tested = new Set(base.scenarios.map(({ guide }) => guide))
  expect([...base.guidesById.keys()].filter((id) => !tested.has(id))).toEqual([])
})

test('every step, answer, rule and row is taken by a scenario', () => {
  const covered = coverage(
    base,
    results.flatMap(({ session }) => session ?? []),
  )
  const missing = Object.values(covered).flatMap((kind) => kind.missing)
  expect(missing.map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual([])
})
