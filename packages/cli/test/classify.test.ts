import { expect, test } from 'vitest'
import { desk, folderOf, read, run } from './harness.ts'

test('suggests guides with their titles and the words that decided', async () => {
  const { status, out } = await run(folderOf(desk), "classify 'MY PARCEL is not here!!'")
  expect(status).toBe(0)
  expect(out).toContain('(orders)')
  expect(out.split('\n')[1]).toMatch(/^ {2}1 .* late +Parcel is late {2}“PARCEL/)
})

test('prints JSON with scores, reasons, category and verdict', async () => {
  const { out } = await run(folderOf(desk), "classify 'my order was cancelled' trees --json")
  const { suggestions, category, verdict } = JSON.parse(out)
  expect(suggestions[0]).toMatchObject({ guide: 'cancelled', title: 'Order was cancelled' })
  expect(suggestions[0].why).toEqual([{ text: 'order was cancelled', weight: expect.any(Number) }])
  expect({ category, verdict: typeof verdict }).toEqual({ category: 'orders', verdict: 'string' })
})

test('reads the message from standard input', async () => {
  const { out } = await run(folderOf(desk), 'classify --json', { lines: ['my parcel', 'has not arrived'] })
  expect(JSON.parse(out).suggestions[0].guide).toBe('late')
})

test('nothing of it is known: nothing fits', async () => {
  const { out } = await run(folderOf(desk), 'classify 你好 --json')
  expect(JSON.parse(out)).toMatchObject({ suggestions: [], verdict: 'none' })
})

const risky = {
  ...desk,
  'trees/guidetree.yaml': `${desk['trees/guidetree.yaml']}
risks:
  regulator:
    label: { en: Threatens a regulator, zh-CN: 扬言向监管投诉 }
    words: [12315, ombudsman]
    severity: urgent
    urgency: high
    fires: [I call 12315]
  hurry:
    words: [by friday]
    warn: false
    urgency: medium
    fires: [by Friday please]
`.replace(
    'facts:',
    `facts:
  order_id: {type: text, personal: true, label: Order number, pattern: '[0-9]{10}'}
  bought: {type: date, label: Bought, near: [bought]}`,
  ),
}

test('tells emotion, urgency, severity, risks and facts, and prints nothing personal', async () => {
  const text = "classify 'Parcel 4870218836 bought yesterday is not here!! By Friday, or I call 12315'"
  const dir = folderOf(risky)
  const { out, status } = await run(dir, text)
  expect(status).toBe(0)
  expect(out).toMatch(/^ {2}risk +Threatens a regulator {2}“12315”$/m)
  expect(out).toMatch(/^ {2}emotion +\w+ {2}[\d.]+ %/m)
  expect(out).toMatch(/^ {2}urgency +high$/m)
  expect(out).toMatch(/^ {2}severity +urgent$/m)
  expect(out).toMatch(/^ {2}raised by +hurry {2}“By Friday”$/m)
  expect(out).toMatch(/^ {2}found +Order number {2}•••$/m)
  expect(out).toMatch(/^ {2}found +Bought {2}2026-11-21$/m)
  const json = await run(dir, `${text} trees --json --today 2026-03-01`)
  const { facts, masked, risks } = JSON.parse(json.out)
  expect(facts.map(({ fact, value }: { fact: string; value: unknown }) => [fact, value])).toEqual([
    ['order_id', '•••'],
    ['bought', '2026-02-28'],
  ])
  expect(masked).toMatch(/^Parcel \[Order number\] bought/)
  expect(risks).toMatchObject([{ id: 'regulator', why: [{ text: '12315' }] }])
  expect(out + json.out).not.toContain('4870218836')
  expect((await run(dir, text, { language: 'zh-CN' })).out).toMatch(/^ {2}风险 +扬言向监管投诉 {2}“12315”$/m)
})

test('measures emotion and severity where messages are labelled with them', async () => {
  const lines = [
    { text: 'I call 12315 now', label: 'late', severity: 'urgent' },
    { text: 'hello', label: 'none', severity: 'low', emotion: 'calm' },
    { text: 'hello again', label: 'none', severity: 'high' },
  ]
  const dir = folderOf({ ...risky, 'cases.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join('') })
  const { emotion, severity } = JSON.parse((await run(dir, 'classify --eval cases.jsonl --json')).out)
  expect(emotion).toMatchObject({ n: 1 })
  expect(severity).toEqual({ n: 3, accuracy: 2 / 3, macroF1: (1 + 2 / 3 + 0) / 3 })
})

test('a line that a rule should fire on is an error where it stands', async () => {
  const broken = risky['trees/guidetree.yaml'].replace('[by Friday please]', '[by monday]')
  const { out, status } = await run(folderOf({ ...risky, 'trees/guidetree.yaml': broken }), 'check trees --format json')
  const found = JSON.parse(out).filter(({ id }: { id: string }) => id.startsWith('risk'))
  expect(status).toBe(1)
  expect(found).toMatchObject([{ path: 'guidetree.yaml', id: 'risk-line', severity: 'error', column: 13 }])
})

test('measures labelled messages', async () => {
  const lines = [
    { text: 'parcel has not arrived', label: 'late', category: 'orders' },
    { text: 'order cancelled', label: 'cancelled' },
    { text: 'cancelled my order', label: 'late' },
    { text: 'wie spät ist es', label: 'none' },
  ]
  const dir = folderOf({ ...desk, 'cases.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join('') })
  const { out, status } = await run(dir, 'classify --eval cases.jsonl trees --json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    n: 4,
    accuracy: 2 / 3,
    macroF1: 2 / 3,
    auroc: 1,
    categoryAccuracy: 1,
    confusions: [{ label: 'late', suggested: 'cancelled', count: 1 }],
  })
  const table = await run(dir, 'classify --eval cases.jsonl')
  expect(table.out).toMatch(/first is right +66\.7 %/)
  expect(table.out).toContain('1  late taken for cancelled')
})

test('says which line is not a labelled message', async () => {
  const dir = folderOf({ ...desk, 'cases.jsonl': '{"text": "a", "label": "late"}\n{"text": "b"}\n' })
  const { status, err } = await run(dir, 'classify --eval cases.jsonl')
  expect({ status, err }).toEqual({ status: 1, err: 'error cases.jsonl:2: expected {"text": "…", "label": "…"}\n' })
  expect((await run(dir, 'classify --eval gone.jsonl')).status).toBe(1)
  expect((await run(dir, 'classify hello trees --eval cases.jsonl')).status).toBe(1)
  expect((await run(dir, 'classify hello other --eval cases.jsonl')).status).toBe(2)
})

test('build writes the model beside the trees', async () => {
  const dir = folderOf(desk)
  await run(dir, 'build --out out')
  const model = JSON.parse(read(dir, 'out/triage.json'))
  expect(model).toMatchObject({ format: 1 })
  expect(model.guides).toEqual(['cancelled', 'late', 'verify'].map((id) => ({ id, category: 'orders' })))
})

test('tells what in the examples makes guides hard to tell apart', async () => {
  const dir = folderOf(desk)
  const remarks = JSON.parse((await run(dir, 'classify --review trees --json')).out)
  expect(remarks[0]).toMatchObject({ path: 'en/orders/cancelled.md', severity: 'info', id: 'few-examples' })
  const { out, status } = await run(dir, 'classify --review')
  expect(status).toBe(0)
  expect(out).toContain('Unexpected number of examples, 1, expected at least 4')
})
