import type { HandOver } from './take-over.ts'

/** Keeps facts for the guide that is opened next. They never stand in an address; the next player takes them away. */
export function handOver(given: HandOver): void {
  try {
    sessionStorage.setItem('guidetree:case', JSON.stringify(given))
  } catch {
    // Storage may be switched off: then the guide asks.
  }
}
