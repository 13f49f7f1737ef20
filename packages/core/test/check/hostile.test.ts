import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Point, Position } from 'unist'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { edges } from '../../src/graph/edges.ts'
import { baseOf, config, guide, problemsOf, today, type Files } from '../link/base-of.ts'

/** The examples of all pages, each a small folder of guides, are what the mutations start from. */
const folder = new URL('../../../../docs/checks/', import.meta.url)
const seeds: Files[] = readdirSync(folder).flatMap((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return text.split(/^## (?:Wrong|Right)$/m).flatMap((part) => {
    const blocks = [...part.matchAll(/^(`{3,})(?:markdown|yaml) (\S+)\n([\s\S]*?)^\1$/gm)]
    return blocks.length === 0 ? [] : [Object.fromEntries(blocks.map((block) => [block[2]!, block[3]!]))]
  })
})

const fragments = [
  '`',
  '``',
  '- ',
  '## ',
  '---\n',
  '\n',
  '\n\n',
  '> ',
  '|',
  '`when `',
  '`else`',
  '`ask `',
  '`call`',
  '`do x`',
  '{{',
  '}}',
  '`resolved`',
  '`#__proto__`',
  '`ask constructor`',
  '[x](#)',
  '[x](../../..)',
  '[x](__proto__.md#constructor)',
  '`ask ok once`',
  '\u0000',
  '\ufeff',
  '\r\n',
  '\u202e',
  '：',
  '😀',
  '[a]: b',
  '<b>',
  '| --- |',
  '`set a = b`',
  '&#0;',
  '%',
  '%zz',
]
const pieces = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(...fragments))
const cuts = fc.record({ at: fc.nat(), length: fc.nat(12), text: pieces })
const mutations = fc.record({ seed: fc.nat(seeds.length - 1), cuts: fc.array(cuts, { minLength: 1, maxLength: 6 }) })

function mutate(files: Files, all: readonly { at: number; length: number; text: string }[]): Files {
  const paths = Object.keys(files)
  const changed = { ...files }
  for (const { at, length, text } of all) {
    const path = paths[at % paths.length]!
    const old = changed[path]!
    const from = at % (old.length + 1)
    changed[path] = old.slice(0, from) + text + old.slice(from + length)
  }
  return changed
}

/** Returns each message about a place that is not in its file; ends of lines count to them. */
function misplaced(files: Files): string[] {
  const base = baseOf(files, [])
  for (const each of base.guides) edges(each)
  return check(base, { today }).flatMap(({ file = '', ruleId, place }) => {
    const text = files[file] ?? (file === 'guidetree.yaml' ? '' : undefined)
    const lines = text?.replace(/^\ufeff/, '').split(/\n|\r(?!\n)/) ?? []
    const { start, end } = place as Position
    const isInside = ({ line, column }: Point): boolean =>
      line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1
    const isOrdered = start.line < end.line || (start.line === end.line && start.column <= end.column)
    return isInside(start) && isInside(end) && isOrdered ? [] : [`${ruleId} at ${file}:${start.line}:${start.column}`]
  })
}

test('whatever is done to guides, checking ends, and every message lies in its file', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(mutations, ({ seed, cuts: all }) => {
      expect(misplaced(mutate(seeds[seed]!, all))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

describe('names that programs use for themselves', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']) {
    test(`${name} is a name like any other`, () => {
      const files = {
        'guidetree.yaml': config(
          `facts: {${name}: text}\nconditions: {${name}: emotion = "angry"}\nchecks: {${name}: {off: why}}\nactions: {${name}: {args: {${name}: text}}}`,
        ),
        [`en/${name}/${name}.md`]: guide(
          `## ${name}\n\n\`ask ${name}\`\n\n1. \`do ${name} ${name}=${name}\`\n\n> {{${name}}}\n\n- [${name}](#${name})\n- [B](${name}.md#${name}) \`${name}\`\n- [C](#end)\n\n## End\n\n\`resolved\` \`team ${name}\` \`cause ${name}\``,
          `facts: {${name}: [${name}, b]}\nconditions: {${name}: ${name} = "${name}"}\nchannels: [${name}]\nseverity: ${name}`,
        ),
        [`zh-CN/${name}/${name}.md`]: guide(`## 一\n\n\`#${name}\`\n\n- [一](#${name})`),
        [`en/${name}/${name}.scenarios.md`]: `# S\n\n## ${name}\n\n\`${name} = "${name}"\`\n\n1. ${name}\n\nEnds at [End](${name}.md#end).\n`,
      }
      expect(misplaced(files)).toEqual([])
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    })
  }

  test('a link to `constructor` leads to no step', () => {
    expect(
      problemsOf({ 'en/a/a.md': guide('## One\n\n- [A](#constructor)\n- [B](#end)\n\n## End\n\n`resolved`') }),
    ).toEqual(['en/a/a.md:5:7 error unknown-target'])
  })
})

test('a guide of many steps is checked in linear time', { timeout: 60_000 }, () => {
  const steps = Array.from({ length: 500 }, (_, index) => `## S ${index}\n\n- [Go](#s-${index + 1})\n- [End](#end)\n`)
  const text = guide(`${steps.join('\n')}\n## S 500\n\n\`resolved\`\n\n## End\n\n\`resolved\``)
  const base = baseOf({ 'en/a/a.md': text })
  const start = performance.now()
  expect(check(base, { today }).map((message) => message.ruleId)).toEqual(['long-path'])
  expect(performance.now() - start).toBeLessThan(1_000)
})
