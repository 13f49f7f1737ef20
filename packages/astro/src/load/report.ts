import type { VFileMessage } from 'vfile-message'

interface Logger {
  info: (message: string) => void
  warn: (message: string) => void
  error: (message: string) => void
}

/** Prints what checking found: errors and warnings each on a line, and the guides that the site goes without. */
export function report(messages: readonly VFileMessage[], leftOut: readonly string[], logger: Logger): void {
  const errors = messages.filter((message) => message.fatal)
  const warnings = messages.filter((message) => message.fatal === false)
  for (const message of errors) logger.error(line(message))
  for (const message of warnings) logger.warn(line(message))
  if (leftOut.length > 0) logger.error(`Left out of the site until their errors are mended: ${leftOut.join(', ')}`)
  logger.info(`Checked the guides: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}.`)
}

function line(message: VFileMessage): string {
  return `${message.file}:${message.line ?? 1}:${message.column ?? 1} ${message.reason} (${message.ruleId})`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
