/**
 * Measures triage on this project's own labelled messages, and writes the table of docs/triage.md below which a test
 * fails.
 *
 *     node tests/bench/triage-own.ts
 */
import { markdownTable } from 'markdown-table'
import { measureOwn, ownColumns, ownRow } from '../triage/own-set.ts'
import { writeMeasured } from './write-measured.ts'

const rows = ['en', 'zh-CN', 'zh-TW'].map((locale) => ownRow(locale, measureOwn(locale)))
const own = markdownTable([['messages', 'n', ...ownColumns.map(([heading]) => heading)], ...rows])
writeMeasured('triage.md', { own })
console.log(own)
