import type { Say } from '../strings/index.ts'
import type { Style } from '../style.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import type { Message } from './message.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

/** What a report is made from. */
export interface ReportInput {
  messages: readonly Message[]
  /** The folder as a person would write it from where they stand; paths in it get this in front. */
  prefix: string
  /** Source text by path inside the folder. */
  sources: ReadonlyMap<string, string>
  style: Style
  say: Say
  version: string
  /** Whether a person wants to read information, too. */
  remarks: boolean
  /** How many guides were checked, in all their languages. */
  guides: number
}

/** Returns the text of each format that `check` can print. */
export const reports: Readonly<Record<string, (input: ReportInput) => string>> = { pretty, json, github, sarif }
