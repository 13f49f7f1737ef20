export { triage } from './triage.ts'
export type * from './model.ts'
