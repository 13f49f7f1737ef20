export { labelIn } from './mask.ts'
export { triage } from './triage.ts'
export type * from './model.ts'
