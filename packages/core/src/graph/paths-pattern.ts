import { matchesPattern } from '../runtime/pattern.ts'

/** Returns a few texts that match a fact's `pattern`; none when the pattern is too clever to guess. */
export function samplePattern(pattern: string): string[] {
  const parser = new Sampler(pattern)
  const samples = [0, 1, 2].map((turn) => parser.sample(turn))
  return [...new Set(samples)].filter((text) => matchesPattern(pattern, text))
}

/** Reads a pattern from left to right and writes, for each part, the shortest text that it stands for. */
class Sampler {
  readonly #pattern: string
  #at = 0
  #turn = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  /** `turn` chooses among equals: another branch, another letter of a class. */
  sample(turn: number): string {
    this.#at = 0
    this.#turn = turn
    return this.#alternatives()
  }

  #alternatives(): string {
    const branches = [this.#sequence()]
    while (this.#peek() === '|') {
      this.#at++
      branches.push(this.#sequence())
    }
    return branches[this.#turn % branches.length] ?? ''
  }

  #sequence(): string {
    let text = ''
    while (this.#at < this.#pattern.length && this.#peek() !== '|' && this.#peek() !== ')') {
      const letter = this.#atom()
      text += letter.repeat(this.#times())
    }
    return text
  }

  #atom(): string {
    const letter = this.#next()
    if (letter === '^' || letter === '$') return ''
    if (letter === '(') {
      if (this.#peek() === '?') this.#skipPast(this.#pattern.startsWith('?<', this.#at) ? '>' : ':')
      const inner = this.#alternatives()
      this.#at++
      return inner
    }
    if (letter === '[') return this.#characterClass()
    if (letter === '\\') return this.#escaped()
    return letter === '.' ? 'a' : letter
  }

  #characterClass(): string {
    const negated = this.#peek() === '^'
    if (negated) this.#at++
    const members: string[] = []
    while (this.#at < this.#pattern.length && this.#peek() !== ']') {
      const letter = this.#next()
      members.push(letter === '\\' ? this.#escaped() : letter)
      if (this.#peek() === '-' && this.#pattern[this.#at + 1] !== ']') this.#skip(2)
    }
    this.#at++
    if (negated) return ['a', '1', '_', ' '].find((letter) => !members.includes(letter)) ?? 'a'
    return members[this.#turn % members.length] ?? ''
  }

  #escaped(): string {
    const letter = this.#next()
    if (letter === 'p' || letter === 'P') {
      const name = this.#skipPast('}')
      return /^\{(Script=|sc=)?Han/.test(name) ? '中' : name.startsWith('{N') ? '1' : 'a'
    }
    return { d: '1', w: 'a', s: ' ', D: 'a', W: ' ', S: 'a', b: '', B: '' }[letter] ?? letter
  }

  #times(): number {
    const rest = this.#pattern.slice(this.#at)
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(rest)
    if (!quantifier) return 1
    this.#at += quantifier[0].length
    if (quantifier[1] !== undefined) return Number(quantifier[1])
    return rest.startsWith('+') ? 1 : 0
  }

  #peek(): string {
    return this.#pattern[this.#at] ?? ''
  }

  #next(): string {
    const letter = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0)
    this.#at += letter.length
    return letter
  }

  #skip(count: number): void {
    this.#at += count
  }

  /** Returns what was passed by, up to and with `mark`. */
  #skipPast(mark: string): string {
    const end = this.#pattern.indexOf(mark, this.#at)
    const from = this.#at
    this.#at = end === -1 ? this.#pattern.length : end + 1
    return this.#pattern.slice(from, this.#at)
  }
}
