/**
 * Packs each publishable package, has publint and attw look at the result, and uses all of them in a new project; exits 1
 * if anything is found.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftOut } from './packages/left-out.ts'
import { layOut } from './packages/project.ts'
import { use } from './packages/use.ts'

const root = join(import.meta.dirname, '..')
const run = (command: string, args: string[], cwd = root): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'guidetree-pack-'))
const tarballs = new Map<string, string>()
try {
  for (const name of ['core', 'triage', 'player', 'cli', 'astro']) {
    attempt(`@guidetree/${name}: packed and linted`, () => {
      const tarball = pack(name)
      tarballs.set(name, tarball)
      none(leftOut(join(root, 'packages', name), tarball).map((path) => `${path} is not packed`))
      run('publint', ['run', tarball, '--strict'])
      if (name !== 'cli') run('attw', [tarball, '--profile', 'esm-only', ...withoutTypes(name)])
    })
  }
  attempt('A new project: its guide is checked and compiled, its site is built', () => {
    none(use(layOut(folder, tarballs)))
  })
} finally {
  rmSync(folder, { recursive: true })
}

/** Does one part and says so, or says what is wrong with it. */
function attempt(done: string, part: () => void): void {
  try {
    part()
    console.log(done)
  } catch (error) {
    process.exitCode = 1
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string }
    console.error(`Not so: ${done}\n${message}\n${stdout}${stderr}`)
  }
}

function none(problems: string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

function pack(name: string): string {
  const destination = join(folder, 'packed', name)
  mkdirSync(destination, { recursive: true })
  run('pnpm', ['pack', '--pack-destination', destination], join(root, 'packages', name))
  return join(destination, readdirSync(destination)[0]!)
}

/** Returns the option that passes by entries without types: styles, JSON, and components, which Astro itself compiles. */
function withoutTypes(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  const entries = Object.keys(exports).filter((entry) => /\.(css|json|astro)$/.test(entry))
  return entries.length > 0 ? ['--exclude-entrypoints', ...entries.map((entry) => entry.replace('./', ''))] : []
}
