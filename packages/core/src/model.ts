/** The parsed form of everything in a `trees/` folder: plain data, with a position on every node. */
export type * from './model/base.ts'
export type * from './model/config.ts'
export type * from './model/document.ts'
export type * from './model/ending.ts'
export type * from './model/fact.ts'
export type * from './model/prose.ts'
export type * from './model/scenario.ts'
export type * from './model/step.ts'
