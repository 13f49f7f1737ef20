import { back, record, recordToMarkdown } from '@guidetree/core/runtime'
import type { Session } from '@guidetree/core/runtime'
import type { Terminal } from '../terminal.ts'
import { Asker } from './ask.ts'
import { showAnswers, showAsk, showOutcome, showPassed, showStep } from './show.ts'
import type { Screen } from './show.ts'
import { standAt, take } from './take.ts'
import type { FactTable, Standing } from './take.ts'

/** What a person may type instead of an answer. */
const help = `  a number, a value or the words of an answer: take it
  Enter: keep the value in brackets, or go on
  =TEXT: the text itself, such as =b, where a value is asked
  b: back    f: what is known    q: leave    ?: this help
`

/** Walks with a person at the keyboard, from `standing` on, and returns the session that they left or ended. */
export async function converse(standing: Standing, facts: FactTable, terminal: Terminal): Promise<Session> {
  const screen = { style: terminal.outStyle, columns: terminal.columns }
  const asker = new Asker(terminal)
  try {
    return await talk(standing, { facts, terminal, screen, asker })
  } finally {
    asker.close()
  }
}

interface Talk {
  facts: FactTable
  terminal: Terminal
  screen: Screen
  asker: Asker
}

async function talk(first: Standing, context: Talk): Promise<Session> {
  const { terminal, screen } = context
  let shown: Session | undefined
  let standing = first
  terminal.out(screen.style.dim(`${help.split('\n').at(-2)?.trim()}\n`))
  for (;;) {
    const { now } = standing
    if (shown?.path.length !== now.path.length || shown.step.id !== now.step.id) {
      for (const passed of showPassed(shown && shown.path.length < now.path.length ? shown : undefined, now, screen)) {
        terminal.out(passed)
        if ((await context.asker.ask(screen.style.dim('  Enter to go on '))) === undefined) return now
      }
      terminal.out(showStep(now, screen))
    }
    shown = now
    const over = now.status !== 'active' && (now.status === 'stuck' || now.asks.length === 0)
    const next = over ? await lastWord(now, context) : await turn(standing, context)
    if (!next) return over || now.status === 'done' ? end(now, context) : now
    if (next.now.trail.entries.length < now.trail.entries.length) shown = undefined
    standing = next
  }
}

/** Returns the case one answer back when the person wants that at its end; nothing when they are done. */
async function lastWord(now: Session, { terminal, screen, asker }: Talk): Promise<Standing | undefined> {
  if (now.status === 'stuck') terminal.out(`\n${screen.style.red('stuck')} ${now.why ?? ''}\n`)
  terminal.out(showOutcome(now, screen))
  const line = await asker.ask(screen.style.dim('  Enter for the case record, b to go back '))
  return line?.trim() === 'b' && now.trail.entries.length > 0 ? standAt(back(now)) : undefined
}

/** Returns where the case stands after the person's next line; nothing when they leave. */
async function turn(standing: Standing, context: Talk): Promise<Standing | undefined> {
  const { terminal, screen, asker, facts } = context
  const { now } = standing
  const input = now.step.inputs.length > 0 ? now.asks[0] : undefined
  if (!input) terminal.out(showAnswers(now, screen))
  const prompt = input ? showAsk(input, facts.get(input.fact), now.locale, screen) : screen.style.bold('> ')
  for (;;) {
    const line = (await asker.ask(prompt))?.trim()
    if (line === undefined || line === 'q') return undefined
    if (line === 'b') return standAt(back(now))
    if (line === '?') terminal.out(help)
    else if (line === 'f') terminal.out(showKnown(now))
    else {
      const text = input ? inputText(line, input) : answerText(line, now)
      if (text === undefined) {
        if (now.status === 'done') return undefined
        continue
      }
      const taken = take(standing, text, facts)
      if (taken.problem === undefined) return taken.standing
      terminal.out(`  ${screen.style.yellow(taken.problem)}\n`)
    }
  }
}

function inputText(line: string, { fact, known }: { fact: string; known?: unknown }): string | undefined {
  if (line !== '') return `${fact}=${line.replace(/^=/, '')}`
  if (known === undefined) return undefined
  const text =
    typeof known === 'boolean' ? (known ? 'yes' : 'no') : Array.isArray(known) ? known.join(', ') : String(known)
  return `${fact}=${text}`
}

function answerText(line: string, { step, asks }: Session): string | undefined {
  const numbered = /^\d+$/.test(line) ? step.answers[Number(line) - 1] : undefined
  if (numbered) return numbered.id
  if (line !== '') return line
  if (step.answers.length === 1) return step.answers[0]?.id
  return step.answers.find(({ value }) => value !== undefined && value === asks[0]?.known)?.id
}

function showKnown({ facts }: Session): string {
  const lines = Object.entries(facts).map(([name, value]) => `  ${name} = ${String(value)}\n`)
  return lines.length > 0 ? lines.join('') : '  nothing yet\n'
}

function end(session: Session, { terminal, screen }: Talk): Session {
  terminal.out(
    `\n${screen.style.dim('─'.repeat(Math.min(screen.columns, 60)))}\n${recordToMarkdown(record(session, { now: terminal.now }))}`,
  )
  return session
}
