import { expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { speaker } from '../src/strings/index.ts'
import { desk, folderOf, run } from './harness.ts'

test.each([
  ['chek', 2, 'Unknown command chek (did you mean check?)'],
  ['--verson', 2, 'Unknown option --verson (did you mean --version?)'],
  ['check --fromat json', 2, 'Unknown option --fromat of "guidetree check" (did you mean --format?)'],
  ['check --format jsn', 2, '--format cannot be "jsn", expected pretty, json, github, sarif (did you mean json?)'],
  ['check --format', 2, '--format needs a value: --format FORMAT'],
  ['check --format json --format json', 2, '--format was given 2 times, expected once'],
  ['check --watch=yes', 2, '--watch takes no value'],
  ['check --today 2026-02-30', 2, '--today 2026-02-30: expected a date'],
  ['check a b', 2, '"b" is one argument too many'],
  ['check nowhere', 2, 'There is no folder'],
  ['walk', 2, 'GUIDE is missing'],
  [
    'walk late --answer --json',
    2,
    '--answer needs a value: --answer A; if "--json" is the value, write --answer=--json',
  ],
  ['graph late', 2, '--format FORMAT is missing'],
  ['build', 2, '--out OUT is missing'],
  ['build --out trees/en', 2, 'expected a folder apart from the guides'],
  ['new guide', 2, 'PATH is missing'],
  ['new gide x.md', 2, 'KIND cannot be "gide", expected guide, article, scenarios (did you mean guide?)'],
  ['walk lat', 1, 'There is no guide "lat" in trees/ (did you mean late?)'],
  ['walk late --locale zh-TW', 1, 'There is no locale "zh-TW", expected en, zh-CN'],
  ['walk late --fact emotoin=calm', 1, 'There is no fact "emotoin" (did you mean emotion?)'],
  ['walk late --fact emotion', 2, 'expected NAME=VALUE'],
  ['walk late --fact emotion=cross', 1, '--fact emotion=cross: '],
  [
    'walk late --answer maybe',
    1,
    'Answer 1, "maybe": Unexpected answer "maybe" at the step "tracking" of "late", expected one of: yes',
  ],
  ['walk late --answer yes --answer days_late=-1', 1, 'must be 0 or more'],
  [
    'walk late --answer yes --answer days_lat=1',
    1,
    '"days_lat" is not asked at the step "how-late" of "late", expected days_late, order_value (did you mean days_late?)',
  ],
  ['paths late --actions opne-order', 1, 'There is no action "opne-order" (did you mean open-order?)'],
])('%s: %i, %s', async (argv, status, message) => {
  const ran = await run(folderOf(desk), argv)
  expect(ran.err).toContain(message)
  expect(ran.status).toBe(status)
  expect(ran.out).toBe('')
})

test('without a command the overview is shown, and the status is 2', async () => {
  const { status, err } = await run(folderOf({}), '')
  expect(status).toBe(2)
  expect(err).toContain('guidetree check')
})

test.each(['--help', '-h', 'help'])('%s names every command', async (argv) => {
  const { status, out } = await run(folderOf({}), argv)
  expect(status).toBe(0)
  for (const { name, summary } of commands)
    expect(out).toMatch(new RegExp(`^  ${name} .*${speaker('en')(summary)}$`, 'm'))
})

test.each(commands.map(({ name }) => name))('%s --help shows its usage, options and examples', async (name) => {
  const { status, out } = await run(folderOf({}), `${name} --help`)
  expect(status).toBe(0)
  const command = commands.find((candidate) => candidate.name === name)!
  for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`)
  for (const { line } of command.examples) expect(out).toContain(`guidetree ${line.replace('TEXT', "'where")}`)
})

test('--version is the version of the package', async () => {
  expect((await run(folderOf({}), '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a value may look like an option where it is written with =, and a negative number always', async () => {
  const dir = folderOf(desk)
  expect((await run(dir, 'walk late --answer=--json')).err).toContain('Unexpected answer "--json"')
  expect((await run(dir, 'walk late --answer -5')).err).toContain('Unexpected answer "-5"')
})
