import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { compile } from '../../src/compile/index.ts'
import { baseOf, config, guide, problemsOf, today } from '../link/base-of.ts'

const page = guide('## End\n\n`resolved`')
const rules = (lines: string): string => config(`risks:\n${lines}`).replace(', zh-CN', '')

test('levels are those of guidetree.yaml, in rules and in front matter', () => {
  const files = {
    'guidetree.yaml': rules('  a: {words: [x], severity: hihg, urgency: someday, fires: [x]}'),
    'en/a/a.md': guide('## End\n\n`resolved`', 'urgency: urgnet'),
  }
  const found = check(baseOf(files), { today })
  expect(found.map(({ file, line, column, ruleId, expected }) => [file, line, column, ruleId, expected])).toEqual([
    ['en/a/a.md', 2, 10, 'unknown-severity', ['urgent']],
    ['guidetree.yaml', 4, 29, 'unknown-severity', ['high']],
    ['guidetree.yaml', 4, 44, 'unknown-severity', undefined],
  ])
})

test('conditions of rules are typed, and what they use is used', () => {
  const more = 'conditions: {upset: emotion = "angry"}\nfacts: {amount: money}\n'
  const lines = [
    '  a: {when: upset and amount > 3, fires: [x]}',
    '  b: {when: amont > 3, fires: [x]}',
    '  c: {when: amount, fires: [x]}',
  ]
  expect(problemsOf({ 'guidetree.yaml': rules(lines.join('\n')) + `\n${more}`, 'en/a/a.md': page })).toEqual([
    'guidetree.yaml:5:13 error unknown-name',
    'guidetree.yaml:6:13 error expression-type',
  ])
})

test('a rule whose condition cannot be read is not tried', () => {
  const base = baseOf({ 'guidetree.yaml': rules('  a: {words: [x], when: amount >, fires: [x]}'), 'en/a/a.md': page })
  expect(check(base, { today, fired: () => [] }).map(({ ruleId }) => ruleId)).toEqual(['expression-syntax'])
})

test('a tree says how urgent its guide is', () => {
  const base = baseOf({ 'en/a/a.md': guide('## End\n\n`resolved`', 'severity: low\nurgency: high') })
  expect(compile(base.guides[0]!)).toMatchObject({ severity: 'low', urgency: 'high' })
})
