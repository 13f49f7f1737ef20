import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Language } from '../src/language.ts'
import { main } from '../src/main.ts'
import { plain } from '../src/style.ts'
import type { Terminal } from '../src/terminal.ts'

export interface Ran {
  status: number
  out: string
  err: string
}

/** Who sits at the terminal, if anybody. */
export interface TerminalOptions {
  lines?: string[]
  stopped?: AbortSignal
  language?: Language
}

/** Runs a command line in this process, in the folder `cwd`; `lines` are typed by a person at a terminal. */
export async function run(cwd: string, argv: string, options: TerminalOptions = {}): Promise<Ran> {
  const { terminal, ran } = terminalIn(cwd, options)
  const status = await main(splitWords(argv), terminal)
  return { ...ran(), status }
}

/** Returns a terminal that keeps what is written to it. */
export function terminalIn(
  cwd: string,
  options: TerminalOptions = {},
): { terminal: Terminal; ran: () => { out: string; err: string } } {
  let out = ''
  let err = ''
  const input = new PassThrough()
  if (options.lines) input.end(options.lines.map((line) => `${line}\n`).join(''))
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    input,
    interactive: options.lines !== undefined,
    live: false,
    columns: 80,
    language: options.language ?? 'en',
    outStyle: plain,
    errStyle: plain,
    cwd,
    today: '2026-11-22',
    now: '2026-11-22T10:00:00.000Z',
    stopped: options.stopped ?? new AbortController().signal,
  }
  return { terminal, ran: () => ({ out, err }) }
}

/** Quotes keep words together, as in a shell. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+?='[^']*')|(\S+)/g)].map(
    ([word, quoted]) => quoted ?? word.replace(/='(.*)'$/s, '=$1'),
  )
}

/** Returns a folder of its own with `files` in it, which is gone when the test ends. */
export function folderOf(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'guidetree-cli-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) write(dir, path, content)
  return dir
}

export function write(dir: string, path: string, content: string): void {
  const file = join(dir, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

export function read(dir: string, path: string): string {
  return readFileSync(join(dir, path), 'utf8')
}

/** A small knowledge base with all that a guide can hold: a question, a form with a table, a call, a jump, a loop. */
export const desk: Record<string, string> = {
  'trees/guidetree.yaml': `name: {en: Desk, zh-CN: 客服}
locales: [en, zh-CN]
currency: CNY
facts:
  paid_on: {type: date, label: Paid on}
  tags: {type: choice, many: true, options: [gift, fragile], label: Tags}
conditions:
  upset: emotion in ("angry", "disappointed")
actions:
  open-order: {label: Open the order}
  create-reshipment: {label: Send again}
  issue-coupon: {label: Coupon, args: {amount: money}}
`,
  'trees/en/orders/late.md': `---
symptoms: [my parcel has not arrived]
facts:
  days_late: {type: number, label: Days late, min: 0, step: 1}
  order_value: {type: money, currency: CNY, label: Order value, min: 0}
---

# Parcel is late

Have the order at hand.

## Is there a tracking number?

\`#tracking\` \`ask shipped\`

> Let me see where it is.

- \`do open-order\` Open the order.
- [Yes](#how-late) \`yes\`
- [No](#look-again) \`no\`
- [Cancelled](cancelled.md) \`cancelled\`

## Look again

\`#look-again\`

- [I found it](#tracking) \`found\`
- [Nothing](#hand-over) \`nothing\`

## How late is it?

\`#how-late\`

- \`ask days_late\` Days past the promised date
- \`ask order_value\` Order value

| \`days_late\` | \`order_value\` | \`upset\` | Next              |
| ----------- | ------------- | ------- | ----------------- |
| < 3         | -             | -       | [Wait](#wait)     |
| >= 3        | <= 100        | -       | [Again](#again)   |
| >= 3        | > 100         | yes     | [Verify](#verify) |
| >= 3        | > 100         | -       | [Again](#again)   |

## Verify

\`#verify\`

> Let me make sure that I speak with the right person.

- \`call\` [Verify](verify.md)
  - \`when outcome = "resolved"\` [Verified](#again)
  - \`else\` [Not verified](#hand-over)

## Wait

\`unresolved\`

> It is {{days_late}} days late. Please wait until day three.

## Send again

\`#again\` \`resolved\`

1. \`do create-reshipment\` Send it again.
2. \`when upset\` \`do issue-coupon amount=10\` Add a coupon.
3. \`later P3D\` Look whether it moves.

> A new one is on its way.

## Hand over

\`escalated\`

> My colleague takes over.
`,
  'trees/en/orders/cancelled.md': `---
symptoms: [my order was cancelled]
---

# Order was cancelled

## Why?

- [Too expensive](#offer)
- [Not needed](#bye)

## Offer

\`resolved\`

## Bye

\`unresolved\`
`,
  'trees/en/orders/verify.md': `---
symptoms: [who are you]
---

# Verify

## Is the name right?

\`ask name_right\`

- [Yes](#ok) \`yes\`
- [No](#not-ok) \`no\`

## OK

\`resolved\`

## Not OK

\`unresolved\`
`,
  'trees/en/orders/late.scenarios.md': `# Late: scenarios

## Two days is no reason

> where is it

1. Yes
2. \`days_late = 2\` \`order_value = 50\`

Ends at [Wait](late.md#wait).

## An angry customer is verified first

\`emotion = "angry"\`

1. yes
2. \`days_late = 5\` \`order_value = 500\`
3. Yes

Ends at [Again](late.md#again).
`,
}
