import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fences } from '../docs/fences.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Returns the folder of a new project, the site of docs/library.md, with packed packages laid out as pnpm does: each finds
 * what its package.json names and nothing else. What others publish is linked from this repository, so it needs no network.
 */
export function layOut(folder: string, tarballs: ReadonlyMap<string, string>): string {
  const project = join(folder, 'project')
  write(join(project, 'package.json'), '{ "name": "desk", "private": true, "type": "module" }\n')
  for (const { info, text } of fences('library.md')) if (info[0] === 'js') write(join(project, info[1]!), text)
  link(join(root, 'site/node_modules/astro'), join(project, 'node_modules/astro'))
  // A package's path needs the `node_modules` that Node and Vite look for.
  const neighbours = (name: string): string => join(folder, 'store', name, 'node_modules')
  const placeOf = (name: string): string => join(neighbours(name), '@guidetree', name)
  for (const [name, tarball] of tarballs) {
    unpack(tarball, placeOf(name))
    link(placeOf(name), join(project, 'node_modules/@guidetree', name))
    for (const dependency of dependenciesOf(placeOf(name))) {
      const [scope, ours] = dependency.split('/')
      link(
        scope === '@guidetree' ? placeOf(ours!) : join(root, 'packages', name, 'node_modules', dependency),
        join(neighbours(name), dependency),
      )
    }
  }
  return project
}

function unpack(tarball: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder])
}

function dependenciesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, object | undefined>
  return Object.keys({ ...manifest['dependencies'], ...manifest['peerDependencies'] })
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path, 'junction')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
