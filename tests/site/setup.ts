import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../browser.ts'
import { serveFolder } from './serve.ts'

const root = join(import.meta.dirname, '../..')

/** Builds the site as `start` does, once for all of its tests, and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [chromium] = await Promise.all([findChromium(), build()])
  const folder = join(root, 'site/dist')
  const server = await serveFolder(folder)
  project.provide('site', { folder, address: server.address, chromium })
  return server.close
}

async function build(): Promise<void> {
  const astro = join(root, 'site/node_modules/astro/bin/astro.mjs')
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  try {
    await promisify(execFile)(process.execPath, [astro, 'build'], { cwd: join(root, 'site'), env, maxBuffer: 2 ** 26 })
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    throw new Error(`The site does not build:\n${stdout}${stderr}`, { cause })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    site: { folder: string; address: string; chromium: string }
  }
}
