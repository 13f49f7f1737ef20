import type { Triage, TriageOptions } from '@guidetree/triage'
import type { Answer, Order } from './worker.ts'

/** What reads messages: everything it needs is in its worker, so it works offline, tells nobody and holds up nothing. */
export interface Reader {
  /** Returns what a text tells; nothing where another was given since, for only the latest is answered. */
  read: (text: string, options: TriageOptions) => Promise<Triage | undefined>
}

/** Returns a reader with the model at an address, once it is laid out. */
export async function openReader(model: string): Promise<Reader> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

  /** One order at a time. */
  const send = (order: Order): Promise<Triage | undefined> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) =>
        data.problem === undefined ? resolve(data.reading) : reject(new Error(data.problem))
      worker.onerror = ({ message }) => reject(new Error(message || 'What reads messages could not be loaded.'))
      worker.postMessage(order)
    })

  try {
    await send({ model })
  } catch (error) {
    worker.terminate()
    throw error
  }
  let latest = 0
  let before: Promise<unknown> = Promise.resolve()
  return {
    async read(text, options) {
      const number = ++latest
      const isLatest = (): boolean => number === latest
      const turn = before.then(() => (isLatest() ? send({ text, options }) : undefined))
      before = turn.catch(() => undefined)
      const reading = await turn
      return isLatest() ? reading : undefined
    },
  }
}
