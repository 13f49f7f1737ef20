import type { ReportInput } from './index.ts'

/** Returns all messages as a JSON array. */
export function json({ messages }: ReportInput): string {
  return `${JSON.stringify(messages, null, 2)}\n`
}
