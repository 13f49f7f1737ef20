import type { Loaded } from '../load.ts'
import { start } from '@guidetree/core/runtime'
import type { Fact, Session, Tree } from '@guidetree/core/runtime'
import { ContentError, directory, guide, locale, today, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { guideOf, load, requireSound, soundTrees } from '../load.ts'
import { sayStanding, sayWhy } from '../reason.ts'
import type { Terminal } from '../terminal.ts'
import { converse } from '../walk/converse.ts'
import { factsFrom, standAt, take } from '../walk/take.ts'
import type { FactTable } from '../walk/take.ts'
import { caseRecord, voiceOf } from '../walk/voice.ts'
import type { Voice } from '../walk/voice.ts'

export const walkCommand: Command = {
  name: 'walk',
  summary: 'walk',
  details: 'walk-details',
  positionals: [guide, directory],
  options: {
    locale,
    fact: { value: 'NAME=VALUE', help: 'walk-fact', repeats: true },
    answer: { value: 'A', help: 'walk-answer', repeats: true },
    today,
    json: { help: 'walk-json' },
  },
  examples: [
    { line: 'walk late-parcel', does: 'walk-example' },
    {
      line: 'walk late-parcel --fact emotion=angry --answer yes --answer days_late=5 --json',
      does: 'walk-example-json',
    },
  ],
  async run(call) {
    const { terminal, positionals, switches, values, say } = call
    const day = valueOf(call, 'today')
    const loaded = load(positionals['DIR'] ?? '', terminal, { today: day })
    const found = guideOf(call, loaded)
    requireSound(loaded, found)
    const trees = soundTrees(loaded)
    const facts = factTable(loaded, trees, valueOf(call, 'locale') ?? found.locale)
    const given = factsFrom(values['fact'] ?? [], facts, say)
    let standing = standAt(begin(trees, call, found.id, given, day ?? terminal.now))
    for (const [index, text] of (values['answer'] ?? []).entries()) {
      const taken = take(standing, text, facts, say)
      if (taken.problem !== undefined)
        throw new ContentError('bad-answer', { number: index + 1, text, problem: taken.problem })
      standing = taken.standing
    }
    const voice = voiceOf(standing.now, terminal.language, loaded.base.config)
    const interactive = terminal.interactive && !switches.has('json')
    const session = interactive ? await converse(standing, facts, terminal, voice) : standing.now
    if (switches.has('json')) terminal.out(`${JSON.stringify(session, null, 2)}\n`)
    else if (!interactive) terminal.out(summary(session, terminal, voice))
    if (session.status !== 'stuck') return 0
    terminal.err(`${terminal.errStyle.red(say('label-stuck'))} ${sayWhy(session, say) ?? ''}\n`)
    return 1
  },
}

/** Facts as the guides of the language that is walked describe them, for its labels; others as the source does. */
function factTable({ base }: Loaded, trees: readonly Tree[], locale: string): FactTable {
  const declared = [...base.facts].map(([name, entry]): [string, Fact] => [name, entry.fact])
  const own = trees.filter((tree) => tree.locale === locale).flatMap((tree) => Object.entries(tree.facts))
  return new Map([...declared, ...own])
}

function begin(trees: readonly Tree[], call: Call, id: string, facts: Session['facts'], at: string): Session {
  const asked = valueOf(call, 'locale')
  try {
    return start(trees, id, { facts, at, ...(asked !== undefined && { locale: asked }) })
  } catch (error) {
    if (error instanceof RangeError) throw new ContentError('library', { problem: error.message })
    throw error
  }
}

function summary(session: Session, { now }: Terminal, voice: Voice): string {
  const { say } = voice
  const { guide } = session
  return `${say('session', { guide, standing: sayStanding(session, guide, say) })}\n\n${caseRecord(session, now, voice)}`
}
