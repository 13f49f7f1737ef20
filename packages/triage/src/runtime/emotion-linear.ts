import type { Piece } from './emotion-evidence.ts'
import type { LinearModel } from './emotion-model.ts'
import type { Token } from './emotion-tokens.ts'

/** A linear model laid out for reading. */
export interface Linear {
  weights: Map<string, number[]>
  /** The themes of a word, or of the beginning of words. */
  themes: Map<string, string[]>
  plain: Set<string>
  bias: number[]
}

/** A name that the linear model may know, and the token that it is of. */
export interface Feature {
  name: string
  at: number
  /** The token is a word of feeling, in a shop as well. */
  themed: boolean
}

/** As many letters of a longer word stand for all words that begin with them. */
const beginning = 5
const zero = 'a'.charCodeAt(0)

/** Returns the linear model, laid out. */
export function linearOf({ words, weights, step, bias, themes, plain }: LinearModel): Linear {
  const names = words === '' ? [] : words.split(' ')
  const worth = (place: number): number => {
    const size = weights.charCodeAt(place) - zero
    return size * Math.abs(size) * step
  }
  return {
    bias,
    weights: new Map(names.map((name, at) => [name, [0, ...[0, 1, 2, 3].map((other) => worth(4 * at + other))]])),
    themes: themesOf(themes),
    plain: new Set(plain),
  }
}

function themesOf(themes: Record<string, string>): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const [theme, list] of Object.entries(themes)) {
    for (const name of list.split(' ')) byName.set(name, [...(byName.get(name) ?? []), theme])
  }
  return byName
}

/** Returns what the words of a message speak for, as the linear model learnt it. */
export function learntPieces(features: readonly Feature[], { weights }: Linear, trust: number): Piece[] {
  return features.flatMap(({ name, at }) => {
    const known = weights.get(name)
    return known ? [{ from: at, to: at + 1, weights: known.map((weight) => weight * trust) }] : []
  })
}

/**
 * Returns the words of a message and their themes, each only once: `=sad`, `=2sad` where it has several such words,
 * `=!sad` where one of them is turned.
 */
export function featuresOf(
  tokens: readonly Token[],
  turned: ReadonlySet<number>,
  { themes, plain }: Pick<Linear, 'themes' | 'plain'>,
): Feature[] {
  const features = new Map<string, Feature>()
  for (const [at, { text, sign }] of tokens.entries()) {
    const own = [...(themes.get(text) ?? []), ...(sign ? [] : (themes.get(`${text.slice(0, beginning)}*`) ?? []))]
    const themed = own.some((theme) => !plain.has(theme))
    const add = (name: string): void => {
      if (!features.has(name)) features.set(name, { name, at, themed })
    }
    add(text)
    for (const theme of new Set(own)) {
      if (features.has(`=${theme}`)) add(`=2${theme}`)
      add(`=${theme}`)
      if (turned.has(at)) add(`=!${theme}`)
    }
  }
  return [...features.values()]
}

/** Returns the pairs of neighbours in a message, each only once: `thank_god`. */
export function pairsOf(tokens: readonly Token[]): Feature[] {
  const pairs = new Map<string, Feature>()
  for (const [at, { text }] of tokens.entries()) {
    const name = `${tokens[at - 1]?.text}_${text}`
    pairs.set(name, { name, at, themed: false })
  }
  return [...pairs.values()]
}
