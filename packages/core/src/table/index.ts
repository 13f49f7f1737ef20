export { checkTable, unknownGap } from './check-table.ts'
export { lowerTable } from './read-table.ts'
