import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const bin: string = join(import.meta.dirname, '../src/bin.ts')

/** Runs the real command in English, or in the language that `env` asks for. */
export function guidetree(
  cwd: string,
  argv: string[],
  env: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, LC_ALL: 'C', ...env },
    maxBuffer: 1e9,
  })
}
