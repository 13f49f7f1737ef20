import { directory, today, valueOf, watch } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { load } from '../load.ts'
import { reports } from '../report/index.ts'
import { version } from '../version.ts'
import { repeatOnChange } from '../repeat.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'Report every problem in the guides',
  details:
    'Each message names the file, the line and the column, what is there and what was expected; docs/checks explains each.',
  positionals: [directory],
  options: {
    format: { value: 'FORMAT', help: 'How to print', choices: Object.keys(reports), default: 'pretty' },
    remarks: { help: 'Show remarks (information) too, not only their number; the other formats always do' },
    today,
    watch,
  },
  examples: [
    { line: 'check', does: 'report on trees/' },
    { line: 'check other/trees --watch', does: 'report again whenever a file is saved' },
    { line: 'check --format sarif > guides.sarif', does: 'for a code-scanning service' },
  ],
  run(call) {
    return call.switches.has('watch') ? repeatOnChange(call, () => checkOnce(call)) : checkOnce(call)
  },
}

function checkOnce(call: Call): number {
  const { terminal, positionals } = call
  const { messages, folder, prefix, faulty, base } = load(positionals['DIR'] ?? '', terminal, {
    today: valueOf(call, 'today'),
    history: true,
  })
  const sources = new Map(folder.files.map((file) => [file.path, file.value]))
  const print = reports[valueOf(call, 'format') ?? 'pretty']
  const remarks = call.switches.has('remarks')
  terminal.out(
    print?.({ messages, prefix, sources, style: terminal.outStyle, version, remarks, guides: base.guides.length }) ??
      '',
  )
  return faulty.size > 0 ? 1 : 0
}
