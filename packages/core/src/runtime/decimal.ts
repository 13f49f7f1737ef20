/** An exact decimal number: `digits / 10 ** scale`, scale never negative. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** A result with more digits than this is treated as unknown, so that hostile code cannot fill the memory. */
const mostDigits = 1_000

const tooLarge = 10n ** BigInt(mostDigits)

/** Significant digits that a division keeps. */
const precision = 34

/** Significant digits that a JSON number carries unharmed. */
export const jsonPrecision = 15

const pattern = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i

/** Returns the decimal that `text` writes (`-12.50`, `1e-7`, or a finite number), or undefined. */
export function decimal(text: string | number | bigint): Decimal | undefined {
  if (Number.isSafeInteger(text)) return { digits: BigInt(text), scale: 0 }
  const written = String(text)
  const match = written.length <= 400 ? pattern.exec(written) : null
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const digits = BigInt(`${sign}${whole}${fraction}`)
  return limited(digits, fraction.length - Number(exponent))
}

export function add(a: Decimal, b: Decimal): Decimal | undefined {
  const [left, right, scale] = aligned(a, b)
  return limited(left + right, scale)
}

export function subtract(a: Decimal, b: Decimal): Decimal | undefined {
  return add(a, negate(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal | undefined {
  return limited(a.digits * b.digits, a.scale + b.scale)
}

/** Returns `a / b` rounded to 34 significant digits, half to even; undefined when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.digits === 0n) return undefined
  const shift = Math.max(0, precision + 1 + length(b.digits) - length(a.digits))
  const numerator = a.digits * 10n ** BigInt(shift)
  const quotient = numerator / b.digits
  const rest = numerator % b.digits !== 0n
  // A last digit that says "and a little more" keeps an exact half apart from one that only looks like it.
  const sticky = quotient * 10n + (rest ? sign(numerator) * sign(b.digits) : 0n)
  return significant({ digits: sticky, scale: a.scale - b.scale + shift + 1 }, precision)
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale }
}

export function absolute(a: Decimal): Decimal {
  return a.digits < 0n ? negate(a) : a
}

/** Returns a number below, at or above zero as `a` is below, at or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

export function floor(a: Decimal): Decimal {
  const unit = 10n ** BigInt(a.scale)
  const whole = a.digits / unit
  return { digits: a.digits < 0n && a.digits % unit !== 0n ? whole - 1n : whole, scale: 0 }
}

export function ceiling(a: Decimal): Decimal {
  return negate(floor(negate(a)))
}

/** Returns `a` rounded to `digits` places after the point (before it when negative), half away from zero. */
export function round(a: Decimal, digits: Decimal): Decimal | undefined {
  const places = toNumber(digits)
  if (places === undefined || !Number.isInteger(places) || Math.abs(places) > 100) return undefined
  const drop = a.scale - places
  if (drop <= 0) return a
  const unit = 10n ** BigInt(drop)
  const half = (unit / 2n) * sign(a.digits)
  return limited((a.digits + half) / unit, places)
}

/** Returns the JSON number nearest to `a`, with at most 15 significant digits; undefined when it is too large for one. */
export function toNumber(a: Decimal): number | undefined {
  const short = significant(a, jsonPrecision)
  const value = short && Number(`${short.digits}e${-short.scale}`)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

/** Returns `a` in plain digits, without zeros that say nothing. */
export function toText(a: Decimal): string {
  const digits = String(a.digits < 0n ? -a.digits : a.digits).padStart(a.scale + 1, '0')
  const whole = digits.slice(0, digits.length - a.scale)
  const fraction = digits.slice(digits.length - a.scale).replace(/0+$/, '')
  const text = a.scale > 0 && fraction ? `${whole}.${fraction}` : whole
  return a.digits < 0n ? `-${text}` : text
}

/** Returns how many digits of `a` count. */
export function significantDigits(a: Decimal): number {
  return String(a.digits).replace('-', '').replace(/0+$/, '').length || 1
}

function significant(a: Decimal, count: number): Decimal | undefined {
  const drop = length(a.digits) - count
  if (drop <= 0) return limited(a.digits, a.scale)
  const unit = 10n ** BigInt(drop)
  const kept = a.digits / unit
  const rest = a.digits % unit
  const twice = (rest < 0n ? -rest : rest) * 2n
  const up = twice > unit || (twice === unit && kept % 2n !== 0n)
  return limited(up ? kept + sign(a.digits) : kept, a.scale - drop)
}

/** Keeps the scale from growing below zero and through zeros at the end, and the whole from growing without end. */
function limited(digits: bigint, scale: number): Decimal | undefined {
  if (digits === 0n) return { digits: 0n, scale: 0 }
  if (scale < 0) {
    if (-scale > mostDigits) return undefined
    return limited(digits * 10n ** BigInt(-scale), 0)
  }
  if (scale > mostDigits || digits >= tooLarge || -digits >= tooLarge) return undefined
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n
    scale--
  }
  return { digits, scale }
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale]
}

function length(digits: bigint): number {
  return String(digits).length - (digits < 0n ? 1 : 0)
}

function sign(digits: bigint): bigint {
  return digits < 0n ? -1n : 1n
}
