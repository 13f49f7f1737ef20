/** Returns the local date and time as ISO 8601: `today()` is the agent's day, not Greenwich's. */
export function localNow(now: Date = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 19)
}
