import type { Triage } from '@guidetree/triage'
import { expect, test } from 'vitest'
import { carriedFacts, isAnother, moodOf, noChoices } from '../src/client/triage/choices.ts'

const found = (fact: string, value: string): Triage['facts'][number] => ({
  fact,
  value,
  text: value,
  start: 0,
  end: value.length,
  personal: true,
})
const reading: Triage = {
  suggestions: [],
  verdict: 'none',
  emotion: { id: 'angry', score: 1, cues: [] },
  risks: [],
  raised: [],
  facts: [found('order_id', '1'), found('order_id', '2'), found('email', 'a@b.c')],
  masked: '',
}
const chosen = (fact: string, value: unknown): ReturnType<typeof noChoices> => ({ facts: new Map([[fact, value]]) })

test.each([
  ['the first value of each fact', noChoices(), [0, 2]],
  ['the value that was chosen', chosen('order_id', '2'), [1, 2]],
  ['none of a fact that was unticked', chosen('email', null), [0]],
  ['the first again when the chosen value is gone', chosen('order_id', '3'), [0, 2]],
])('goes along: %s', (_, choices, places) => {
  expect([...carriedFacts(reading, choices)]).toEqual(places)
})

test('the agent knows the mood better', () => {
  expect(moodOf(reading, noChoices())).toBe('angry')
  expect(moodOf(reading, { ...noChoices(), mood: 'calm' })).toBe('calm')
  expect(moodOf({ ...reading, emotion: undefined } as unknown as Triage, noChoices())).toBe('')
})

test.each([
  ['', 'no signal', true],
  ['no signal at all', 'no signal', false],
  ['no sig', 'no signal', false],
  ['where is my parcel', 'no signal', true],
])('“%s” after “%s” is another message: %s', (text, before, another) => {
  expect(isAnother(text, before)).toBe(another)
})
