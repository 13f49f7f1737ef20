import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fences } from './fences.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(read('packages/core/schema/guidetree.schema.json')),
)
const example = fences('language.md').findLast(({ text }) => text.startsWith('name:'))!.text

test.each([
  ['the knowledge base itself', read('trees/guidetree.yaml')],
  ['the example of the language reference', example],
])('the schema of guidetree.yaml accepts %s', (_, yaml) => {
  schema(parse(yaml))
  expect(schema.errors).toBeNull()
})

test.each([
  'name: a',
  'name: a\nlocales: []',
  'name: a\nlocales: [en]\nnames: b',
  'name: a\nlocales: [en]\nfacts: {a b: number}',
  'name: a\nlocales: [en]\nfacts: {a: {typ: number}}',
  'name: a\nlocales: [en]\nchecks: {long-path: {off: ""}}',
  'name: a\nlocales: [en]\nrisks: {r: {severity: high}}',
  'name: a\nlocales: [en]\nrisks: {r: {words: []}}',
  'name: a\nlocales: [en]\nrisks: {r: {word: [a]}}',
  'name: a\nlocales: [en]\nrisks: {a b: {words: [a]}}',
])('the schema of guidetree.yaml refuses %j', (yaml) => {
  expect(schema(parse(yaml))).toBe(false)
})
