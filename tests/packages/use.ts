import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Returns what fails when a project with the packed packages is used: its command writes, checks and compiles a guide,
 * its site is built, and everything that the site's pages and scripts ask for is there.
 */
export function use(project: string): string[] {
  const run = (packed: string, script: string, ...args: string[]): string =>
    execFileSync(process.execPath, [join(project, 'node_modules', packed, script), ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'pipe',
    })
  const bin = binOf(join(project, 'node_modules/@guidetree/cli'))
  run('@guidetree/cli', bin, 'new', 'guide', 'trees/en/shipping/late-parcel.md')
  run('@guidetree/cli', bin, 'check')
  run('@guidetree/cli', bin, 'build', '--out', 'compiled')
  run('astro', 'bin/astro.mjs', 'build')
  const wanted = [
    'compiled/index.json',
    'compiled/en/shipping/late-parcel.json',
    ...['index.html', 'triage.json', 'pagefind/pagefind.js', 'en/index.html'].map((path) => `dist/${path}`),
    ...['index.html', 'diagram.svg'].map((path) => `dist/en/shipping/late-parcel/${path}`),
    ...askedFor(join(project, 'dist')).map((path) => `dist/${path}`),
  ]
  return wanted.filter((path) => !existsSync(join(project, path))).map((path) => `${path} is not there`)
}

function binOf(folder: string): string {
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: { guidetree: string } }
  return bin.guidetree
}

/** The styles and scripts of the pages, and the script of the worker that reads messages: one at least of each. */
function askedFor(site: string): string[] {
  const read = (pattern: string): string =>
    globSync(pattern, { cwd: site })
      .map((path) => readFileSync(join(site, path), 'utf8'))
      .join('\n')
  const matches = (text: string, pattern: RegExp, kind: string): string[] => {
    const found = [...text.matchAll(pattern)].map((match) => match[1]!)
    return found.length > 0 ? [...new Set(found)] : [`_astro/(any ${kind})`]
  }
  const pages = read('**/*.html')
  return [
    ...matches(pages, /<link[^>]+href="\/([^"]+\.css)"/g, 'style'),
    ...matches(pages, /<script[^>]+src="\/([^"]+\.js)"/g, 'script'),
    ...matches(read('_astro/*.js'), /new Worker\(new URL\([`'"]\/([^`'"]+)[`'"]/g, 'worker'),
  ]
}
