export { train } from './train/train.ts'
export type { TrainingBase } from './train/examples.ts'
export { triage } from './runtime/index.ts'
export type * from './runtime/model.ts'
