import { directory, today, valueOf, watch } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { load } from '../load.ts'
import { reports } from '../report/index.ts'
import { version } from '../version.ts'
import { repeatOnChange } from '../repeat.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'check',
  details: 'check-details',
  positionals: [directory],
  options: {
    format: { value: 'FORMAT', help: 'option-format', choices: Object.keys(reports), default: 'pretty' },
    remarks: { help: 'check-remarks' },
    today,
    watch,
  },
  examples: [
    { line: 'check', does: 'check-example' },
    { line: 'check other/trees --watch', does: 'check-example-watch' },
    { line: 'check --format sarif > guides.sarif', does: 'check-example-sarif' },
  ],
  run(call) {
    return call.switches.has('watch') ? repeatOnChange(call, () => checkOnce(call)) : checkOnce(call)
  },
}

function checkOnce(call: Call): number {
  const { terminal, positionals, say } = call
  const { messages, folder, prefix, faulty, base } = load(positionals['DIR'] ?? '', terminal, {
    today: valueOf(call, 'today'),
    history: true,
  })
  const sources = new Map(folder.files.map((file) => [file.path, file.value]))
  const print = reports[valueOf(call, 'format') ?? 'pretty']
  const remarks = call.switches.has('remarks')
  const style = terminal.outStyle
  terminal.out(print?.({ messages, prefix, sources, style, say, version, remarks, guides: base.guides.length }) ?? '')
  return faulty.size > 0 ? 1 : 0
}
