import type { Severity } from '../message.ts'

/** How bad each problem is that this room reports, by message id; docs/checks explains each. */
export const expressionSeverities: Readonly<Record<string, Severity>> = {
  'look-alike': 'error',
  'expression-syntax': 'error',
  'expression-too-long': 'error',
  'expression-type': 'error',
  'unknown-name': 'error',
  'unknown-function': 'error',
  'unknown-option': 'error',
  'cell-syntax': 'error',
  'table-gap': 'error',
  'table-dead-row': 'error',
  'table-overlap': 'info',
  'table-undecided': 'warning',
  'table-unknown-gap': 'warning',
}
