import { parseDate } from './date.ts'
import {
  compare,
  decimal,
  divide,
  jsonPrecision,
  significantDigits,
  toNumber,
  toText,
  type Decimal,
} from './decimal.ts'
import { longestMatched, matchesPattern } from './pattern.ts'
import type { Fact, Value } from './types.ts'

/** Why an input cannot become the value of a fact; `params` are what the sentence about it speaks of. */
export interface ValidationError {
  code: ValidationCode
  params: Readonly<Record<string, string | number>>
}

export type ValidationCode =
  | 'required'
  | 'boolean'
  | 'number'
  | 'digits'
  | 'min'
  | 'max'
  | 'step'
  | 'option'
  | 'date'
  | 'text'
  | 'length'
  | 'pattern'

export type Validation = { value: Value; error?: undefined } | { value?: undefined; error: ValidationError }

/** Longest text that a fact holds. */
const longestText = 2_000

/**
 * Returns the value that `input` gives to `fact`, or why it cannot: numbers may be digits in a string, booleans `yes`
 * and `no`. The value of a fact is always one that this function returned.
 *
 * @example
 * validate({ name: 'days', type: 'number', label: 'Days', min: 0 }, '3') // => { value: 3 }
 * validate({ name: 'days', type: 'number', label: 'Days', min: 0 }, -1) // => { error: { code: 'min', params: … } }
 */
export function validate(fact: Fact, input: unknown): Validation {
  const given = typeof input === 'string' ? input.normalize('NFC').trim() : input
  if (given === undefined || given === null || given === '') return fail(fact, 'required')
  if (fact.type === 'choice') return fact.many ? validateMany(fact, given) : validateChoice(fact, given)
  return Object.hasOwn(validators, fact.type) ? validators[fact.type](fact, given) : fail(fact, 'required')
}

/** Returns the error in English, with the fact's label in it. */
export function messageOf({ code, params }: ValidationError): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''))
}

/** Returns the distance between the values that a number, amount or date may take, when it has one. */
export function stepOf(fact: Fact): number | undefined {
  if (fact.type === 'date') return 1
  if (typeof fact.step === 'number' && fact.step > 0) return fact.step
  return fact.type === 'money' ? 10 ** -currencyDigits(fact.currency) : undefined
}

/** Returns how many digits after the point the currency's smallest unit has. */
export function currencyDigits(currency: string | undefined): number {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return 2
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  digitsOf.set(currency, maximumFractionDigits)
  return maximumFractionDigits
}

/** Making a number format takes longer than everything else here; there are few currencies. */
const digitsOf = new Map<string, number>()

const sentences: Readonly<Record<ValidationCode, string>> = {
  required: '{label} is missing.',
  boolean: '{label} must be yes or no.',
  number: '{label} must be a number.',
  digits: '{label} must have at most {digits} digits.',
  min: '{label} must be {min} or more.',
  max: '{label} must be {max} or less.',
  step: '{label} must be a multiple of {step}.',
  option: '{label} must be one of: {options}.',
  date: '{label} must be a date such as 2026-01-31.',
  text: '{label} must be text.',
  length: '{label} must be at most {length} characters long.',
  pattern: '{label} does not have the expected form.',
}

type Validator = (fact: Fact, input: unknown) => Validation

const validators: Readonly<Record<Exclude<Fact['type'], 'choice'>, Validator>> = {
  boolean: (fact, input) => {
    const known = booleans.get(typeof input === 'string' ? input.toLowerCase() : input)
    return known === undefined ? fail(fact, 'boolean') : { value: known }
  },
  number: validateNumber,
  money: validateNumber,
  date: (fact, input) => {
    if (typeof input !== 'string' || parseDate(input) === undefined) return fail(fact, 'date')
    return beyond(fact, (limit) => compareText(input, String(limit))) ?? { value: input }
  },
  text: (fact, input) => {
    if (typeof input !== 'string') return fail(fact, 'text')
    const length = fact.pattern === undefined ? longestText : longestMatched
    if (input.length > length) return fail(fact, 'length', { length })
    if (fact.pattern !== undefined && !matchesPattern(fact.pattern, input)) return fail(fact, 'pattern')
    return { value: input }
  },
}

const booleans: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  ['yes', true],
  ['true', true],
  [false, false],
  ['no', false],
  ['false', false],
])

function validateNumber(fact: Fact, input: unknown): Validation {
  // Digits may come from a full-width keyboard; an exponent never from a person.
  const written = typeof input === 'string' ? input.normalize('NFKC') : input
  const readable = typeof written === 'number' || (typeof written === 'string' && /^[-+]?[\d.]+$/.test(written))
  const number = readable ? decimal(typeof written === 'string' ? written.replace(/^\+/, '') : written) : undefined
  if (!number) return fail(fact, 'number')
  if (significantDigits(number) > jsonPrecision) return fail(fact, 'digits', { digits: jsonPrecision })
  const outside = beyond(fact, (limit) => compare(number, decimal(limit) ?? number))
  if (outside) return outside
  const step = stepOf(fact)
  if (step !== undefined && !isMultiple(number, step)) return fail(fact, 'step', { step: plain(step) })
  const value = toNumber(number)
  return value === undefined ? fail(fact, 'number') : { value }
}

function validateChoice(fact: Fact, input: unknown): Validation {
  const id = typeof input === 'boolean' ? yesOrNo(input) : input
  if (typeof id !== 'string') return failOption(fact)
  return !fact.options?.length || fact.options.some((option) => option.id === id) ? { value: id } : failOption(fact)
}

/** Ids stand in the order of the options, each once: two answers that mean the same are the same. */
function validateMany(fact: Fact, input: unknown): Validation {
  const ids: readonly unknown[] = Array.isArray(input) ? input : [input]
  const checked = ids.map((id) => validateChoice(fact, id))
  const bad = checked.find((validation) => validation.error)
  if (bad) return bad
  const known = new Set(checked.map((validation) => validation.value as string))
  const order = fact.options?.length ? fact.options.map((option) => option.id) : [...known].toSorted()
  return { value: order.filter((id) => known.has(id)) }
}

function beyond(fact: Fact, order: (limit: number | string) => number): Validation | undefined {
  if (fact.min !== undefined && order(fact.min) < 0) return fail(fact, 'min', { min: fact.min })
  if (fact.max !== undefined && order(fact.max) > 0) return fail(fact, 'max', { max: fact.max })
  return undefined
}

function isMultiple(number: Decimal, step: number): boolean {
  const unit = decimal(step)
  const times = unit && divide(number, unit)
  return times === undefined || times.scale === 0
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function plain(number: number): string {
  const exact = decimal(number)
  return exact ? toText(exact) : String(number)
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no'
}

function failOption(fact: Fact): Validation {
  return fail(fact, 'option', { options: fact.options?.map((option) => option.id).join(', ') ?? '' })
}

function fail(fact: Fact, code: ValidationCode, params: Record<string, string | number> = {}): Validation {
  return { error: { code, params: { fact: fact.name, label: fact.label, ...params } } }
}
