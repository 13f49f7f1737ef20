/** A lowered expression: small JSON that the runtime's interpreter reads; its operators are documented in docs/tree-format.md. */
export type Code = boolean | number | string | CodeList

/** `[operator, ...operands]`. */
export interface CodeList extends ReadonlyArray<Code> {
  readonly 0: string
}
