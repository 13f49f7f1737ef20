/** What the pages around the player are made with as well. */
export { copyText } from './copy.ts'
export { h } from './dom.ts'
export type { Child } from './dom.ts'
export { localNow } from './now.ts'
export { handOver } from './hand-over.ts'
export type { HandOver } from './take-over.ts'
export { speaker } from './strings.ts'
export type { PlayerStrings, Say } from './strings.ts'
