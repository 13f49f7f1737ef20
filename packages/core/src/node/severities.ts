import type { Severity } from '../message.ts'

/** How bad each problem is that reading a folder can meet, by message id; docs/checks explains each. */
export const nodeSeverities: Readonly<Record<string, Severity>> = {
  'not-utf8': 'error',
  'path-clash': 'error',
  'outside-folder': 'error',
  'unreadable-file': 'error',
  'misnamed-file': 'warning',
}
