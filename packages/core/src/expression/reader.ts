import type { Position } from 'unist'
import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { Parsed } from './parse.ts'
import { placeOf } from './source.ts'
import { tokenize, type Token } from './tokens.ts'
import { nearestOperator } from './words.ts'

/** Deepest nesting of brackets, `if` and operators. */
const deepest = 100

/** Walks the tokens of one expression; the first problem ends the walk. */
export class Reader {
  readonly source: Source
  readonly tokens: readonly Token[]
  #index = 0
  #depth = 0

  private constructor(source: Source, tokens: readonly Token[]) {
    this.source = source
    this.tokens = tokens
  }

  /** Returns a reader of `source`, or the problems in its spelling. */
  static of(source: Source): { reader?: Reader; problems: Problem[] } {
    const { tokens, problems } = tokenize(source)
    return problems.length > 0 ? { problems } : { reader: new Reader(source, tokens), problems }
  }

  /** Returns what `parse` returns, or the problem that it failed with. */
  attempt(parse: () => NonNullable<Parsed['expression']>): Parsed {
    try {
      return { expression: parse(), problems: [] }
    } catch (error) {
      if (error instanceof Failure) return { problems: [error.problem] }
      throw error
    }
  }

  get token(): Token {
    return this.tokens[this.#index]!
  }

  get next(): Token | undefined {
    return this.tokens[this.#index + 1]
  }

  take(): Token {
    const token = this.token
    if (token.kind !== 'end') this.#index++
    return token
  }

  is(value: string): boolean {
    return this.token.value === value && (this.token.kind === 'sign' || this.token.kind === 'name')
  }

  accept(value: string): boolean {
    const found = this.is(value)
    if (found) this.take()
    return found
  }

  expect(value: string, description: string): Token {
    if (this.is(value)) return this.take()
    return this.fail(`Unexpected ${this.describe()}, expected ${description}`)
  }

  expectEnd(description: string): void {
    if (this.token.kind !== 'end') this.fail(`Unexpected ${this.describe()}, expected ${description}`)
  }

  /** Returns the operator that stands next, if one does; words that stand for one elsewhere are refused with their fix. */
  peekOperator(): string | undefined {
    const { kind, value } = this.token
    if (kind === 'sign') return value
    if (kind !== 'name') return undefined
    if (value === 'not') this.fail('Unexpected not between values, expected not(…) around the whole: not(x in (1, 2))')
    const operator = nearestOperator(value)
    if (operator === undefined || operator === value) return value
    return this.fail(`Unexpected ${value}, expected ${operator}`, { expected: [operator] })
  }

  /** Returns what `parse` returns, unless brackets are nested too deep. */
  nested<T>(parse: () => T): T {
    if (++this.#depth > deepest) {
      this.fail(`Unexpected nesting of more than ${deepest} levels, expected parts of it as named conditions`, {
        id: 'expression-too-long',
      })
    }
    const result = parse()
    this.#depth--
    return result
  }

  /** Throws the problem at `from` … `to` (the next token by default) to `attempt`. */
  fail(reason: string, { id = 'expression-syntax', expected, from, to }: FailureOptions = {}): never {
    const start = (from ?? this.token).start
    const end = (to ?? from ?? this.token).end
    const position = placeOf(this.source, start, end)
    throw new Failure({ id, reason, position, ...(expected?.length ? { expected } : {}) })
  }

  /** Returns the next token in the words of a message. */
  describe(): string {
    const { kind, start, end } = this.token
    return kind === 'end' ? 'end of the expression' : this.source.value.slice(start, end)
  }

  /** Returns the place from the start of `position` to the last token taken. */
  since(position: Position): Position {
    return { start: position.start, end: this.place(this.tokens[this.#index - 1]!).end }
  }

  place(from: Token, to: Token = from): Position {
    return placeOf(this.source, from.start, to.end)
  }

  /** Returns the text at a place of a single-line expression. */
  textOf({ start, end }: Position): string {
    const first = this.source.position.start
    return start.line === first.line
      ? this.source.value.slice(start.column - first.column, end.column - first.column)
      : 'x'
  }
}

interface FailureOptions {
  id?: string
  expected?: string[]
  from?: Token
  to?: Token
}

class Failure extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.reason)
    this.problem = problem
  }
}
