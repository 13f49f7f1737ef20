import type { VFileMessage } from 'vfile-message'
import { check } from '../../src/check/index.ts'
import type { KnowledgeBase, LinkedGuide } from '../../src/knowledge-base.ts'
import { link } from '../../src/link/index.ts'
import { parseConfig, parseGuide } from '../../src/parse/index.ts'

/** Files by path inside the folder of guides. */
export type Files = Readonly<Record<string, string>>

export const config = (more: string = ''): string => `name: Service desk\nlocales: [en, zh-CN]\n${more}`

/** Returns the linked knowledge base of files written down in a test. */
export function baseOf(files: Files, assets?: string[]): KnowledgeBase {
  const all = Object.entries(files).map(([path, value]) => ({ path, value }))
  const configFile = all.find((file) => file.path === 'guidetree.yaml')
  const documents = all.filter((file) => file !== configFile).map(parseGuide)
  return link(documents, configFile && parseConfig(configFile), assets)
}

/** Returns the guide at `path`; a test that names another is wrong itself. */
export function guideOf(base: KnowledgeBase, path: string): LinkedGuide {
  const found = base.guides.find((each) => each.path === path)
  if (!found) throw new Error(`There is no guide ${path} in this test`)
  return found
}

export const today = '2026-11-22'

/** Returns what is wrong with files, as `path:line:column severity id`. */
export function problemsOf(files: Files, assets?: string[]): string[] {
  return check(baseOf(files, assets), { today }).map(format)
}

/** Returns what is wrong with one guide, as `line:column severity id`; `steps` stand below its title. */
export function guideProblems(steps: string, front: string = ''): string[] {
  return problemsOf({ 'en/a/a.md': guide(steps, front) }).map((problem) => problem.replace('en/a/a.md:', ''))
}

/** Returns a guide of these steps; each begins with `## `. */
export function guide(steps: string, front: string = ''): string {
  const dashes = front === '' ? '' : `---\n${front.trim()}\n---\n\n`
  return `${dashes}# A guide\n\n${steps.trim()}\n`
}

function format(message: VFileMessage): string {
  const severity = message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
  return `${message.file}:${message.line}:${message.column} ${severity} ${message.ruleId}`
}
