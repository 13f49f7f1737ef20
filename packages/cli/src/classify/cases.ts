import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ContentError } from '../command.ts'

/** A labelled message. */
export interface Case {
  text: string
  /** The guide that helps, or `none`. */
  label: string
  category?: string
  emotion?: string
  severity?: string
}

const optional = ['category', 'emotion', 'severity'] as const

/** Returns the labelled messages of a JSONL file. Throws a ContentError that names the line that is not one. */
export function readCases(cwd: string, file: string): Case[] {
  const lines = read(cwd, file).split('\n')
  const cases = lines.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `${file}:${index + 1}`)]))
  if (cases.length === 0) throw new ContentError('cases-none', { file })
  return cases
}

function read(cwd: string, file: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    throw code === 'ENOENT'
      ? new ContentError('cases-missing', { file })
      : new ContentError('cases-unreadable', { file, problem: message })
  }
}

function parse(line: string, place: string): Case {
  const value = parsed(line, place)
  if (typeof value !== 'object' || value === null) throw new ContentError('case-not-object', { place })
  const { text, label, ...more } = value as Record<string, unknown>
  if (typeof text !== 'string' || typeof label !== 'string') throw new ContentError('case-form', { place })
  const told = optional.flatMap((key): [string, unknown][] => (typeof more[key] === 'string' ? [[key, more[key]]] : []))
  return { text, label, ...Object.fromEntries(told) }
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new ContentError('case-not-json', { place, problem: (cause as Error).message })
  }
}
