/** Packs each publishable package and has publint and attw look at the result; exits 1 if either finds something. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const run = (command: string, args: string[], cwd = root): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

let failed = false
for (const name of ['core', 'triage', 'player', 'cli', 'astro']) {
  const folder = mkdtempSync(join(tmpdir(), 'guidetree-pack-'))
  try {
    run('pnpm', ['pack', '--pack-destination', folder], join(root, 'packages', name))
    const tarball = join(folder, readdirSync(folder)[0]!)
    run('publint', ['run', tarball, '--strict'])
    if (name !== 'cli') run('attw', [tarball, '--profile', 'esm-only', ...withoutTypes(name)])
    console.log(`@guidetree/${name}: packed and linted`)
  } catch (error) {
    failed = true
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string }
    console.error(`@guidetree/${name}: ${message}\n${stdout}${stderr}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
process.exitCode = failed ? 1 : 0

/** Returns the option that passes by entries without types: styles, JSON, and components, which Astro itself compiles. */
function withoutTypes(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  const entries = Object.keys(exports).filter((entry) => /\.(css|json|astro)$/.test(entry))
  return entries.length > 0 ? ['--exclude-entrypoints', ...entries.map((entry) => entry.replace('./', ''))] : []
}
