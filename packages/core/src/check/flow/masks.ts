/** A set of facts as bits: sets of this kind are joined and cut thousands of times. */
export type Mask = bigint

export const everything: Mask = -1n

/** Numbers the facts of a knowledge base, and turns names into masks. */
export interface Masks {
  of(names: Iterable<string>): Mask
  has(mask: Mask, name: string): boolean
}

/** Returns masks over these fact names; any other name is in no mask. */
export function masksOver(names: Iterable<string>): Masks {
  const bits = new Map([...names].map((name, index) => [name, 1n << BigInt(index)]))
  return {
    of(some) {
      let mask = 0n
      for (const name of some) mask |= bits.get(name) ?? 0n
      return mask
    },
    has: (mask, name) => (mask & (bits.get(name) ?? 0n)) !== 0n,
  }
}
