import { parseExpression, type Scope } from '../../src/expression/index.ts'
import type { Source } from '../../src/model.ts'
import type { Fact } from '../../src/runtime/types.ts'

/** Returns `text` as a source that begins at line 1, column 1. */
export function source(text: string): Source {
  const end = { line: 1, column: text.length + 1, offset: text.length }
  return { value: text, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

/** Returns a scope of facts in short form (`number`, `a|b` for a choice, `many a|b`, `money CNY`) and conditions. */
export function scopeOf(facts: Record<string, string | Partial<Fact>>, conditions: Record<string, string> = {}): Scope {
  return {
    facts: new Map(Object.entries(facts).map(([name, written]) => [name, factOf(name, written)])),
    conditions: new Map(
      Object.entries(conditions).map(([name, text]) => [name, parseExpression(source(text)).expression]),
    ),
  }
}

function factOf(name: string, written: string | Partial<Fact>): Fact {
  if (typeof written !== 'string') return { name, label: name, type: 'number', ...written }
  const many = written.startsWith('many ')
  const [type, currency] = written.split(' ')
  if (type === 'money') return { name, label: name, type, currency: currency ?? 'CNY' }
  if (!many && !written.includes('|')) return { name, label: name, type: written as Fact['type'] }
  const ids = written.replace('many ', '').split('|')
  return { name, label: name, type: 'choice', options: ids.map((id) => ({ id, label: id })), ...(many && { many }) }
}

/** Facts of every type, as most tests want them. */
export const everyday: Scope = scopeOf(
  {
    days_late: { type: 'number', min: 0, step: 1 },
    weight: 'number',
    order_value: 'money CNY',
    fee: 'money CNY',
    euros: 'money EUR',
    emotion: 'calm|anxious|angry|disappointed',
    shipped: 'yes|no',
    level: '1|2|3',
    paid: 'boolean',
    name: 'text',
    paid_on: 'date',
    due: 'date',
    colours: 'many red|green|blue',
    天数: 'number',
  },
  { upset: 'emotion in ("angry", "disappointed")', late: 'days_late > 3', very_late: 'late and days_late > 10' },
)
