export { readTrees, TreesCache, TreesNotFound } from './read.ts'
export type { Trees } from './read.ts'
export { watchTrees } from './watch.ts'
