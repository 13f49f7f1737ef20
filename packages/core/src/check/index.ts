import type { VFileMessage } from 'vfile-message'
import type { KnowledgeBase, LinkedGuide } from '../knowledge-base.ts'
import { toMessage } from '../message.ts'
import { problemSeverities } from '../severities.ts'
import { checks } from './checks.ts'
import { createContext, type CheckOptions } from './context.ts'
import { applyOff } from './off.ts'
import { expressionProblems } from './types.ts'

export type { CheckOptions, Fired } from './context.ts'
export { severities } from './off.ts'

/**
 * Returns everything that is wrong with a knowledge base: what parsing and linking found, types, and all checks, sorted
 * by path and place. Nothing is thrown for a writer's mistake.
 *
 * @example
 * check(link(documents, config), { today: '2026-11-22' }).filter((message) => message.fatal)
 */
export function check(base: KnowledgeBase, options: CheckOptions): VFileMessage[] {
  const documents = [base.config, ...base.guides, ...base.articles, ...base.replies, ...base.scenarios]
  const messages = [...documents.flatMap((document) => document.messages), ...base.messages]
  for (const [path, problem] of expressionProblems(base)) {
    messages.push(toMessage(path, problem, problemSeverities[problem.id] ?? 'error'))
  }
  const context = createContext(base, options)
  for (const { id, run } of checks) {
    run(context, (path, finding, severity) => void messages.push(toMessage(path, { id, ...finding }, severity)))
  }
  return applyOff(messages, base.config).toSorted(byPlace)
}

/** Returns the guides without an error of their own: those that can be compiled, whatever they call or link to. */
export function soundGuides(base: KnowledgeBase, messages: readonly VFileMessage[]): LinkedGuide[] {
  const faulty = new Set(messages.filter((message) => message.fatal).map((message) => message.file))
  return base.guides.filter((guide) => !faulty.has(guide.path))
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1
  const byLine = (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  return byLine || ((a.ruleId ?? '') < (b.ruleId ?? '') ? -1 : 1)
}
