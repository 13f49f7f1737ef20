/** For each gram the examples that have it: those of gram `g` stand from `starts[g]` to `starts[g + 1]`. */
export interface Postings {
  starts: Int32Array
  examples: Int32Array
  values: Float32Array
}

/** What something is worth in an example. */
export interface Posted {
  gram: number
  value: number
}

/** Returns the postings of what each example has. */
export function post(lists: readonly (readonly Posted[])[], grams: number): Postings {
  const starts = new Int32Array(grams + 1)
  for (const list of lists) for (const { gram } of list) starts[gram + 1]!++
  for (let gram = 0; gram < grams; gram++) starts[gram + 1]! += starts[gram] as number
  const next = starts.slice()
  const size = starts[grams] as number
  const [examples, values] = [new Int32Array(size), new Float32Array(size)]
  for (const [example, list] of lists.entries()) {
    for (const { gram, value } of list) {
      const at = next[gram]!++
      examples[at] = example
      values[at] = value
    }
  }
  return { starts, examples, values }
}

/** Adds to each example what a gram makes a text like it. */
export function addTo(sums: Float64Array, { starts, examples, values }: Postings, gram: number, value: number): void {
  const end = starts[gram + 1] as number
  for (let at = starts[gram] as number; at < end; at++) sums[examples[at] as number]! += value * (values[at] as number)
}

/** Returns for each gram how much it speaks for something that examples speak for by these weights. */
export function pullOf({ starts, examples, values }: Postings, weights: Float64Array): Float32Array {
  const pull = new Float32Array(starts.length - 1)
  for (let gram = 0; gram < pull.length; gram++) {
    let sum = 0
    const end = starts[gram + 1] as number
    for (let at = starts[gram] as number; at < end; at++) {
      sum += (weights[examples[at] as number] as number) * (values[at] as number)
    }
    pull[gram] = sum
  }
  return pull
}
