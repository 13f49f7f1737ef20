/** A lowered expression: small JSON that the runtime's interpreter reads; its operators are documented in docs/tree-format.md. */
export type Code = boolean | number | string | readonly [operator: string, ...operands: Code[]]
