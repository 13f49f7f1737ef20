import type { Expression } from '../expression/ast.ts'
import { parseExpression } from '../expression/index.ts'
import type { Source } from '../model.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'

/** An expression as written, and what it parsed to; `expression` is absent when it holds a mistake. */
export interface ReadExpression {
  source: Source
  expression?: Expression
}

/**
 * Returns the expression between two offsets; its mistakes are reported. `what` names it: "condition after `when`".
 * `raw` is its text where that is not what stands in the file: a quoted scalar of YAML without its escapes.
 */
export function readExpression(
  file: SourceFile,
  start: number,
  end: number,
  what: string,
  raw: string = file.text.slice(start, end),
): ReadExpression {
  const from = start + raw.length - raw.trimStart().length
  const value = raw.trim()
  const source: Source = { value, position: rangeAt(file, from, Math.min(from + value.length, end)) }
  if (value === '') {
    report(file, {
      id: 'missing-expression',
      reason: `Unexpected end of code, expected the ${what}`,
      position: source.position,
    })
    return { source }
  }
  const { expression, problems } = parseExpression(source)
  if (value.includes('\n')) relocate(file, [expression, problems])
  file.problems.push(...problems)
  return expression ? { source, expression } : { source }
}

/** Lines and columns of an expression over several lines follow from its offsets, whatever its lines are indented by. */
function relocate(file: SourceFile, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (key === 'position' || key === 'namePosition')
      Object.assign(part, rangeAt(file, part.start.offset, part.end.offset))
    else relocate(file, part)
  }
}
