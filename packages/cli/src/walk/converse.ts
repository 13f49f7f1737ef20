import { back } from '@guidetree/core/runtime'
import type { Session } from '@guidetree/core/runtime'
import { sayWhy } from '../reason.ts'
import type { Terminal } from '../terminal.ts'
import { Asker } from './ask.ts'
import { showAnswers, showAsk, showOutcome, showPassed, showStep } from './show.ts'
import type { Screen } from './show.ts'
import { standAt, take } from './take.ts'
import type { FactTable, Standing } from './take.ts'
import { answerText, inputText, plainLine } from './typed.ts'
import { caseRecord } from './voice.ts'
import type { Voice } from './voice.ts'

/** Walks with a person at the keyboard, from `standing` on, and returns the session that they left or ended. */
export async function converse(
  standing: Standing,
  facts: FactTable,
  terminal: Terminal,
  voice: Voice,
): Promise<Session> {
  const screen = { style: terminal.outStyle, columns: terminal.columns, ...voice }
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
  terminal.out(screen.style.dim(`${screen.say('walk-keys')}\n`))
  for (;;) {
    const { now } = standing
    if (shown?.path.length !== now.path.length || shown.step.id !== now.step.id) {
      for (const passed of showPassed(shown && shown.path.length < now.path.length ? shown : undefined, now, screen)) {
        terminal.out(passed)
        const prompt = screen.style.dim(`  ${screen.say('walk-continue')} `)
        if ((await context.asker.ask(prompt)) === undefined) return now
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
  const { say, style } = screen
  if (now.status === 'stuck') terminal.out(`\n${style.red(say('label-stuck'))} ${sayWhy(now, say) ?? ''}\n`)
  terminal.out(showOutcome(now, screen))
  const line = await asker.ask(style.dim(`  ${say('walk-end')} `))
  return line !== undefined && plainLine(line) === 'b' && now.trail.entries.length > 0 ? standAt(back(now)) : undefined
}

/** Returns where the case stands after the person's next line; nothing when they leave. */
async function turn(standing: Standing, context: Talk): Promise<Standing | undefined> {
  const { terminal, screen, asker, facts } = context
  const { now } = standing
  const input = now.step.inputs.length > 0 ? now.asks[0] : undefined
  const fact = input && facts.get(input.fact)
  if (!input) terminal.out(showAnswers(now, screen))
  const prompt = input ? showAsk(input, fact, now.locale, screen) : screen.style.bold('> ')
  for (;;) {
    const typed = await asker.ask(prompt)
    const line = typed === undefined ? 'q' : plainLine(typed)
    if (line === 'q') return undefined
    if (line === 'b') return standAt(back(now))
    if (line === '?') terminal.out(help(screen))
    else if (line === 'f') terminal.out(showKnown(now, screen))
    else {
      const text = input ? inputText(line, input, fact, screen.say) : answerText(line, now)
      if (text === undefined) {
        if (now.status === 'done') return undefined
        continue
      }
      const taken = take(standing, text, facts, screen.say)
      if (taken.problem === undefined) return taken.standing
      terminal.out(`  ${screen.style.yellow(taken.problem)}\n`)
    }
  }
}

function help({ say }: Screen): string {
  return `${say('walk-help')}\n${say('walk-keys')}\n`.replaceAll(/^(?=.)/gm, '  ')
}

function showKnown({ facts }: Session, { say }: Screen): string {
  const lines = Object.entries(facts).map(([name, value]) => `  ${say('walk-known', { name, value: String(value) })}\n`)
  return lines.length > 0 ? lines.join('') : `  ${say('walk-nothing-known')}\n`
}

function end(session: Session, { terminal, screen }: Talk): Session {
  const line = screen.style.dim('─'.repeat(Math.min(screen.columns, 60)))
  terminal.out(`\n${line}\n${caseRecord(session, terminal.now, screen)}`)
  return session
}
