const parts = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const
const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/**
 * Returns a duration as people of `language` write it.
 *
 * @example
 * durationText('P1DT6H', 'en') // => '1 day 6 hours'
 */
export function durationText(duration: string, language: string): string {
  const match = pattern.exec(duration)
  const texts = parts.flatMap((unit, index) => {
    const count = Number(match?.[index + 1] ?? 0)
    const format = { style: 'unit', unit, unitDisplay: 'long' } as const
    return count === 0 ? [] : [new Intl.NumberFormat(language, format).format(count)]
  })
  return texts.length > 0 ? texts.join(' ') : duration
}
