import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'

/** Returns the files that a package needs beside its code (components, styles, strings, data, notices) and its tarball lacks. */
export function leftOut(folder: string, tarball: string): string[] {
  const list = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
  const packed = new Set(list.split('\n').map((path) => path.replace(/^package\//, '')))
  return ['LICENSE', ...globSync(['NOTICE', 'schema/*', 'src/**/*.*'], { cwd: folder })]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.ts$|\/tsconfig\.json$/.test(path))
    .filter((path) => !packed.has(path) && !packed.has(path.replace(/^src\//, 'dist/')))
}
