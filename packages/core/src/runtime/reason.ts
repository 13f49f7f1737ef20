import type { Reason } from './types.ts'

/** Returns why something is so, as data. */
export function because(code: ReasonCode, params: Readonly<Record<string, string>> = {}): Reason {
  return { code, params }
}

/** Returns a reason as an English sentence. */
export function sentence({ code, params }: Reason): string {
  const template = sentences[code as ReasonCode] ?? code
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => params[name] ?? '')
}

export type ReasonCode = keyof typeof sentences

const sentences = {
  'no-guide': 'There is no guide "{guide}" among the trees.',
  'no-step': 'The guide "{guide}" has no step "{step}".',
  'damaged-tree': 'The tree of "{guide}" is damaged: {problem}.',
  'damaged-trail': 'The trail is damaged: {problem}.',
  'unknown-facts': 'The step "{step}" of "{guide}" cannot decide: unknown is {facts}.',
  'no-way': 'No way on from the step "{step}" of "{guide}" holds.',
  'too-many-steps': 'More than 1,000 automatic steps were taken, up to "{step}" of "{guide}".',
  'too-many-calls': 'More than 64 calls are nested at the step "{step}" of "{guide}".',
  'other-step': 'The way now leads to the step "{step}" of "{guide}".',
  ended: 'The case has ended at the step "{step}" of "{guide}".',
  stuck: 'The case is stuck at the step "{step}" of "{guide}".',
  before: 'An answer before it no longer fits.',
  'off-the-way': 'The way no longer comes to it.',
  'asked-again': 'It will be asked again.',
  'not-offered': 'Unexpected answer {given} at the step "{step}" of "{guide}", expected one of: {expected}.',
  'facts-expected': 'Unexpected answer {given} at the step "{step}" of "{guide}", expected values for: {expected}.',
  'answer-expected': 'Unexpected values for {given} at the step "{step}" of "{guide}", expected one of: {expected}.',
  'not-asked': 'Unexpected value for {given} at the step "{step}" of "{guide}", expected values for: {expected}.',
  'nothing-asked': 'Unexpected {given} at the step "{step}" of "{guide}": nothing is asked there.',
  invalid: '{problem}',
} as const
