import { createInterface } from 'node:readline'
import type { Interface } from 'node:readline'
import type { Terminal } from '../terminal.ts'

/** Asks a person for one line after another. */
export class Asker {
  readonly #lines: Interface
  readonly #terminal: Terminal
  readonly #waiting: string[] = []
  #closed = false
  #wake: (() => void) | undefined

  constructor(terminal: Terminal) {
    this.#terminal = terminal
    this.#lines = createInterface({
      input: terminal.input,
      output: terminal.echo,
      terminal: terminal.echo !== undefined,
    })
    this.#lines.on('line', (line) => {
      this.#waiting.push(line)
      this.#wake?.()
    })
    this.#lines.on('SIGINT', () => this.#lines.close())
    this.#lines.on('close', () => {
      this.#closed = true
      this.#wake?.()
    })
  }

  /** Returns the next line; nothing when there will be none (Ctrl+C, Ctrl+D). */
  async ask(prompt: string): Promise<string | undefined> {
    if (this.#terminal.echo) {
      this.#lines.setPrompt(prompt)
      this.#lines.prompt()
    } else this.#terminal.out(prompt)
    while (this.#waiting.length === 0 && !this.#closed) await new Promise<void>((wake) => (this.#wake = wake))
    return this.#waiting.shift()
  }

  close(): void {
    this.#lines.close()
  }
}
