import type { Expression, InTest, Name } from '../expression/ast.ts'

/** Returns the names that stand in `expression` itself, in order; what a named condition reads is not looked at. */
export function namesWritten(expression: Expression): Name[] {
  const found: Name[] = []
  const visit = (node: Expression | InTest): void => {
    if (node.kind === 'name') found.push(node)
    else for (const part of partsOf(node)) visit(part)
  }
  visit(expression)
  return found
}

/** Returns what an expression is made of, in the order of the text. */
export function partsOf(node: Expression | InTest): readonly (Expression | InTest)[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return []
    case 'list':
      return node.items
    case 'negate':
    case 'not':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'between':
      return [node.value, node.low, node.high]
    case 'in':
      return [node.value, ...node.tests]
    case 'if':
      return [node.condition, node.then, node.else]
    case 'call':
      return node.args
    case 'equals':
    case 'compare':
      return [node.value]
    case 'range':
      return [node.low, node.high]
  }
}
