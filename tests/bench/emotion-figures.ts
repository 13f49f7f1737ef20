import { readFileSync } from 'node:fs'

/** A message and what its writer feels. */
export interface Line {
  text: string
  emotion: string
}

/** Returns the lines of a file of JSON lines; the emotion stands under `emotion`, or under `label` in files of others. */
export function linesOf(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, emotion, label } = JSON.parse(line) as { text: string; emotion?: string; label?: string }
      return { text, emotion: emotion ?? label ?? '' }
    })
}

export interface Figures {
  n: number
  accuracy: number
  macroF1: number
  /** Rows are what the messages are labelled with, columns what was found. */
  table: number[][]
}

/** Returns how well emotions were found, as pairs of what is right and what was said. */
export function figuresOf(ids: readonly string[], pairs: readonly (readonly [right: string, said: string])[]): Figures {
  const table = ids.map((right) => ids.map((said) => pairs.filter(([a, b]) => a === right && b === said).length))
  const known = ids.filter((id) => pairs.some(([right]) => right === id))
  const scores = known.map((id) => {
    const both = pairs.filter(([right, said]) => right === id && said === id).length
    const either = pairs.filter(([right]) => right === id).length + pairs.filter(([, said]) => said === id).length
    return (2 * both) / either
  })
  const right = pairs.filter(([a, b]) => a === b).length
  return { n: pairs.length, accuracy: right / pairs.length, macroF1: mean(scores), table }
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
