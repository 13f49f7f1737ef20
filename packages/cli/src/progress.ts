import type { Terminal } from './terminal.ts'

/** A line on standard error that says how far long work has come. */
export interface Progress {
  show(text: string): void
  /** Takes the line away. */
  done(): void
}

/** Milliseconds before the line is shown, and between two versions of it: short work stays quiet. */
const patience = 400

/** Returns a progress line; where standard error is no screen, it shows nothing. */
export function progressOn(terminal: Terminal): Progress {
  let next = Date.now() + patience
  let shown = false
  return {
    show(text) {
      if (!terminal.live || Date.now() < next) return
      next = Date.now() + patience / 4
      shown = true
      terminal.err(`\r\u001B[2K${terminal.errStyle.dim(text)}`)
    },
    done() {
      if (shown) terminal.err('\r\u001B[2K')
    },
  }
}
