import { readFileSync } from 'node:fs'

/** A fenced block of a page in docs/: its info string split in words, its text, and where it stands. */
export interface Fence {
  info: string[]
  text: string
  line: number
}

/** Returns the fenced blocks of `docs/<page>`, in order. */
export function fences(page: string): Fence[] {
  const found: Fence[] = []
  const lines = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8').split('\n')
  let open: { fence: Fence; marker: string } | undefined
  for (const [index, line] of lines.entries()) {
    const marker = /^(`{3,})(.*)$/.exec(line)
    if (open && line === open.marker) {
      found.push(open.fence)
      open = undefined
    } else if (open) open.fence.text += `${line}\n`
    else if (marker)
      open = { marker: marker[1]!, fence: { info: marker[2]!.trim().split(/\s+/), text: '', line: index + 1 } }
  }
  return found
}
