import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('what reads a message in the browser weighs at most 14 kB, compressed', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('../src/runtime/index.ts', import.meta.url).pathname],
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    minify: true,
    write: false,
  })
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length
  expect(bytes).toBeLessThanOrEqual(14 * 1024)
})
