import { actions, guards, toMachine } from '@guidetree/core/runtime'
import { createActor, createMachine, setup } from 'xstate'
import { expect, test } from 'vitest'
import { treeOf } from './given.ts'

const tree = treeOf(`---
facts: {days: {type: number, min: 0}}
---

# A

## How late?

- \`do look\` Look.
- \`ask days\`

- \`when days > 3\` [Sure?](#sure)
- \`else\` [End](#end)

## Sure?

\`ask sure\`

- [Yes](#end) \`yes\` \`set days = days + 1\`
- [No](#how-late) \`no\`

## End

\`resolved\` \`cause luck\`
`)
const input = { facts: {}, at: '2026-11-22' }

test.each([
  ['createMachine', createMachine(tree.machine as never, { guards, actions } as never)],
  ['setup', setup({ guards, actions } as never).createMachine(tree.machine as never)],
  ['toMachine', toMachine(tree)],
])('the config runs by %s alone', (_name, machine) => {
  const actor = createActor(machine, { input } as never).start()
  const send = (event: object): void => actor.send(event as never)
  const now = (): any => actor.getSnapshot()
  expect(now().value).toBe('how-late')
  expect(now().context.actions).toMatchObject([{ name: 'look', args: {} }])
  expect(now().can({ type: 'fill', facts: { other: 1 } })).toBe(false)
  send({ type: 'fill', facts: { days: 5 } })
  expect(now().value).toBe('sure')
  send({ type: 'answer', answer: 'no' })
  expect(now().value).toBe('how-late')
  send({ type: 'fill', facts: { days: 6 } })
  send({ type: 'answer', answer: 'yes' })
  expect(now()).toMatchObject({ value: 'end', status: 'done', context: { facts: { days: 7, sure: 'yes' } } })
  expect(tree.machine.states['end']!.meta).toEqual({ outcome: { kind: 'resolved', cause: 'luck' } })
})

test('a machine that runs in circles stops after 1,000 steps', () => {
  const machine = structuredClone(tree.machine) as any
  machine.states['sure'].always = [{ target: 'sure', reenter: true, guard: { type: 'rule' } }]
  const actor = createActor(createMachine(machine, { guards, actions } as never), { input } as never).start()
  actor.send({ type: 'fill', facts: { days: 5 } } as never)
  expect((actor.getSnapshot() as any).context.taken).toBe(1_001)
})
