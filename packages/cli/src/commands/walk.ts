import type { Loaded } from '../load.ts'
import { describeSession } from '@guidetree/core'
import { record, recordToMarkdown, start } from '@guidetree/core/runtime'
import type { Session } from '@guidetree/core/runtime'
import { ContentError, directory, guide, locale, today, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { findGuide, load, requireSound, soundTrees } from '../load.ts'
import type { Terminal } from '../terminal.ts'
import { converse } from '../walk/converse.ts'
import { factsFrom, standAt, take } from '../walk/take.ts'
import type { FactTable } from '../walk/take.ts'

export const walkCommand: Command = {
  name: 'walk',
  summary: 'Walk a guide',
  details:
    'Asks on a terminal; otherwise takes the answers in order and prints the session. An answer A is a label, a value, or\nNAME=VALUE; values are written as in a table cell. NAME=VALUE answers in a row fill the form at hand.',
  positionals: [guide, directory],
  options: {
    locale,
    fact: { value: 'NAME=VALUE', help: 'A fact that is known at the start', repeats: true },
    answer: { value: 'A', help: 'The next answer', repeats: true },
    today,
    json: { help: 'Print the session as JSON, and ask nothing' },
  },
  examples: [
    { line: 'walk late-parcel', does: 'walk here in the terminal' },
    {
      line: 'walk late-parcel --fact emotion=angry --answer yes --answer days_late=5 --json',
      does: 'where does this case end?',
    },
  ],
  async run(call) {
    const { terminal, positionals, switches, values } = call
    const day = valueOf(call, 'today')
    const loaded = load(positionals['DIR'] ?? '', terminal, { today: day })
    const found = findGuide(loaded, positionals['GUIDE'] ?? '', valueOf(call, 'locale'))
    requireSound(loaded, found)
    const facts: FactTable = new Map([...loaded.base.facts].map(([name, entry]) => [name, entry.fact]))
    const given = factsFrom(values['fact'] ?? [], facts)
    let standing = standAt(begin(loaded, call, found.id, given, day ?? terminal.now))
    for (const [index, text] of (values['answer'] ?? []).entries()) {
      const taken = take(standing, text, facts)
      if (taken.problem !== undefined) throw new ContentError(`Answer ${index + 1}, "${text}": ${taken.problem}`)
      standing = taken.standing
    }
    const interactive = terminal.interactive && !switches.has('json')
    const session = interactive ? await converse(standing, facts, terminal) : standing.now
    if (switches.has('json')) terminal.out(`${JSON.stringify(session, null, 2)}\n`)
    else if (!interactive) terminal.out(summary(session, terminal))
    if (session.status !== 'stuck') return 0
    terminal.err(`${terminal.errStyle.red('stuck')} ${session.why ?? ''}\n`)
    return 1
  },
}

function begin(loaded: Loaded, call: Call, id: string, facts: Session['facts'], at: string): Session {
  const asked = valueOf(call, 'locale')
  try {
    return start(soundTrees(loaded), id, { facts, at, ...(asked !== undefined && { locale: asked }) })
  } catch (error) {
    if (error instanceof RangeError) throw new ContentError(error.message)
    throw error
  }
}

function summary(session: Session, { now }: Terminal): string {
  return `${session.guide} ${describeSession(session, session.guide)}\n\n${recordToMarkdown(record(session, { now }))}`
}
