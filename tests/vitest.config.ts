import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')
const site = 'tests/site/**/*.test.ts'

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000,
    projects: [
      {
        root,
        test: {
          name: 'units',
          include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [site, '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: [site],
          globalSetup: join(root, 'tests/site/setup.ts'),
          testTimeout: 60_000,
          // A busy machine may be slow; what never comes fails all the same.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
