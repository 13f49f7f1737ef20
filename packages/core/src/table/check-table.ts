import type { Scope } from '../expression/index.ts'
import type { Problem } from '../message.ts'
import type { DecisionTable } from '../model.ts'
import { proveTable } from './proof/prove.ts'
import { readTable } from './read-table.ts'
import { remember } from './remember.ts'
import { reportGap, reportRows, reportTooMany, reportUndecided } from './report.ts'

/**
 * Returns every problem of `table`: in its headers and cells, combinations that no row covers, rows that can never
 * match, rows that overlap, and what could not be decided. The facts that the table reads are taken as known. `path` is
 * the file that related places are in.
 */
export function checkTable(table: DecisionTable, scope: Scope, path = ''): { problems: Problem[] } {
  return { problems: remember(table, scope, `check ${path}`, (watched) => tableProblems(table, watched, path)) }
}

/**
 * Returns a problem for every fact of `mayBeUnknown` without which the table can be stuck: when it is unknown, some
 * combination of the others is covered by no row.
 */
export function unknownGap(table: DecisionTable, scope: Scope, mayBeUnknown: ReadonlySet<string>): Problem[] {
  const names = new Set([...mayBeUnknown].filter((name) => scope.facts.has(name)))
  if (names.size === 0) return []
  const question = `unknown ${[...names].join(' ')}`
  return remember(table, scope, question, (watched) => unknownProblems(table, watched, names))
}

function tableProblems(table: DecisionTable, scope: Scope, path: string): Problem[] {
  const read = readTable(table, scope)
  const { problems } = read
  if (!read.sound) return problems
  const proof = proveTable(read, scope, new Set())
  if (!proof) return [...problems, reportTooMany(table, read)]
  const known = proof.gaps.find((gap) => gap.certain)
  if (known) problems.push(reportGap(table, read, known, proof))
  else if (proof.gaps[0]) problems.push(reportUndecided(table, read, proof.gaps[0], proof))
  return [...problems, ...reportRows(path, read, proof)]
}

function unknownProblems(table: DecisionTable, scope: Scope, names: ReadonlySet<string>): Problem[] {
  const read = readTable(table, scope)
  if (!read.sound) return []
  const proof = proveTable(read, scope, names)
  if (!proof) return [reportTooMany(table, read)]
  return [...names].flatMap((name) => {
    const gap = proof.gaps.find(({ unknown }) => unknown.includes(name))
    return gap ? [reportGap(table, read, gap, proof, name)] : []
  })
}
