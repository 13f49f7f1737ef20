import type { Model, Triage, TriageOptions } from '@guidetree/triage'
import { triage } from '@guidetree/triage/runtime'

/** What the page asks of its worker: first to get ready with the model at an address, then to read texts. */
export type Order = { model: string } | { text: string; options: TriageOptions }

/** What the worker says to each order. */
export type Answer = { reading?: Triage; problem?: undefined } | { problem: string }

let model: Model | undefined

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  answer(data).then(postMessage, (error: unknown) => postMessage({ problem: String(error) } satisfies Answer))
})

async function answer(order: Order): Promise<Answer> {
  if ('text' in order) return model ? { reading: triage(model, order.text, order.options) } : { problem: 'No model.' }
  const response = await fetch(order.model)
  if (!response.ok) return { problem: `${order.model} answered ${response.status}.` }
  model = (await response.json()) as Model
  // The model is laid out by the first message: before the agent has typed one.
  triage(model, '')
  return {}
}
