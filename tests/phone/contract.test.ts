import { describe, expect, test } from 'vitest'
import contract from '../fixtures/tau2-telecom/contract.json' with { type: 'json' }
import { phoneTrees } from './phone-trees.ts'
import { knownActions } from './simulator/actions.ts'
import { knownFacts } from './simulator/truth.ts'

/** `name: type options`, to compare what two sides say of one fact. */
const facts = contract.facts.map(({ name, type, options }) => `${name}: ${type} ${options ?? ''}`)
const options = new Map(contract.facts.map(({ name, options: ids }) => [name, ids ?? [true, false]]))
/** `name(arguments)`. */
const actions = contract.actions.map(({ name, args }) => `${name}(${Object.keys(args)})`)

describe('the simulator knows the contract', () => {
  test('all its facts', () => {
    expect(knownFacts().toSorted()).toEqual(contract.facts.map(({ name }) => name).toSorted())
  })
  test('all its actions', () => {
    expect(knownActions().toSorted()).toEqual(contract.actions.map(({ name }) => name).toSorted())
  })
})

describe('the guides keep to the contract', () => {
  const trees = phoneTrees()
  const steps = trees.flatMap((tree) => Object.values(tree.steps))

  test('the entry guide is there', () => {
    expect(trees.map(({ id }) => id)).toContain('phone-support')
  })

  test('facts have its names, types and options', () => {
    const used = trees.flatMap((tree) => Object.values(tree.facts)).filter(({ name }) => !builtIn.has(name))
    const told = used.map(({ name, type, options: of }) => `${name}: ${type} ${of?.map(({ id }) => id) ?? ''}`)
    expect(told.filter((fact) => !facts.includes(fact))).toEqual([])
  })

  test('every question is bound to a fact and offers all that it can be', () => {
    const questions = steps.filter(({ kind }) => kind === 'question')
    const partly = questions.filter(({ ask, answers }) => {
      const offered = new Set(answers.map(({ value }) => value))
      return !ask || !options.get(ask)!.every((option) => offered.has(option))
    })
    expect(partly.map(({ title }) => title)).toEqual([])
  })

  test('actions have its names and arguments', () => {
    const done = steps.flatMap((step) => step.actions).filter(({ name }) => name !== undefined)
    expect(
      done.map(({ name, args }) => `${name}(${Object.keys(args)})`).filter((one) => !actions.includes(one)),
    ).toEqual([])
  })
})

const builtIn = new Set(['channel', 'locale', 'emotion', 'outcome'])
