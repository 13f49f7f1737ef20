import type { Severity } from '../message.ts'

/** How bad each problem is that this room reports, by message id; docs/checks explains each. */
export const linkSeverities: Readonly<Record<string, Severity>> = {
  'ambiguous-name': 'error',
  'condition-cycle': 'error',
  'conflicting-fact': 'error',
  'duplicate-condition': 'error',
  'duplicate-id': 'error',
  'other-locale-link': 'error',
  'translation-differs': 'error',
  'unknown-image': 'error',
  'unknown-locale': 'error',
  'unknown-target': 'error',
  'untranslated-target': 'warning',
}
