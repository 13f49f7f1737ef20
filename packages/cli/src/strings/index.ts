import { readFileSync } from 'node:fs'
import type { Language } from '../language.ts'
import type classify from './en/classify.json'
import type errors from './en/errors.json'
import type help from './en/help.json'
import type output from './en/output.json'
import type templates from './en/templates.json'
import type walk from './en/walk.json'

/** The files of each language's folder. */
export const areas = ['help', 'errors', 'output', 'walk', 'classify', 'templates'] as const

type Strings = typeof help & typeof errors & typeof output & typeof walk & typeof classify & typeof templates

/** Names a string of the files. */
export type Key = keyof Strings

/** A string, or one for each plural form that its `count` can ask for. */
export type Entry = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** Something to be said in whatever language the reader has. */
export interface Saying {
  key: Key
  params?: Params
}

/** A number is written as the language writes it, a list with its comma. */
export type Param = string | number | Saying | readonly Param[] | undefined
export type Params = Readonly<Record<string, Param>>

/** Returns a string with its `{parameters}` filled in. */
export type Say = (key: Key, params?: Params) => string

const speakers = new Map<Language, Say>()

/** Returns what says things in `language`. */
export function speaker(language: Language): Say {
  const say = speakers.get(language) ?? newSpeaker(language)
  speakers.set(language, say)
  return say
}

/** Returns the key that `prefix` and `name` make, when there is such a string. */
export function keyOf(prefix: string, name: string): Key | undefined {
  const key = `${prefix}-${name}`
  return Object.hasOwn(stringsIn('en'), key) ? (key as Key) : undefined
}

function newSpeaker(language: Language): Say {
  const strings = stringsIn(language)
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const write = (value: Param): string => {
    if (value === undefined) return ''
    if (typeof value === 'string') return value
    if (typeof value === 'number') return numbers.format(value)
    return isList(value) ? value.map(write).join(say('list')) : say(value.key, value.params)
  }
  const say: Say = (key, params = {}) => {
    const template = formOf(strings[key], params['count'], plurals)
    return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(params, name) ? write(params[name]) : whole,
    )
  }
  return say
}

function formOf(entry: Entry, count: Param, plurals: Intl.PluralRules): string {
  if (typeof entry === 'string') return entry
  return (typeof count === 'number' && entry[plurals.select(count)]) || entry.other
}

/** Read, not imported: older versions of Node warn about imported JSON on every run. */
function stringsIn(language: Language): Readonly<Record<Key, Entry>> {
  const known = files.get(language) ?? Object.assign({}, ...areas.map((area) => readArea(language, area)))
  files.set(language, known)
  return known
}

const files = new Map<Language, Readonly<Record<Key, Entry>>>()

function readArea(language: Language, area: string): object {
  return JSON.parse(readFileSync(new URL(`./${language}/${area}.json`, import.meta.url), 'utf8')) as object
}

function isList(value: Saying | readonly Param[]): value is readonly Param[] {
  return Array.isArray(value)
}
