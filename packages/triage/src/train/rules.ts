import { lowerCondition } from '@guidetree/core'
import type { Fired } from '@guidetree/core'
import { emotionModel } from '../emotion/model.ts'
import { emotionOf } from '../runtime/emotion.ts'
import type { EmotionReader } from '../runtime/emotion.ts'
import { listen } from '../runtime/listen.ts'
import type { Listener } from '../runtime/listen.ts'
import type { Model, ModelFact, ModelGuide, Rule } from '../runtime/model.ts'
import type { TrainingBase } from './examples.ts'
import { foldPairs } from './fold.ts'

/** What a knowledge base says of messages besides where they belong. */
export type Listening = Pick<Model, 'levels' | 'rules' | 'facts'>

/** Returns the rules of a knowledge base, and the facts that can be found in a message. */
export function listeningOf({ config, scope }: TrainingBase): Listening {
  const rules = config.risks.flatMap(({ id, label, words, except, when, severity, urgency, warn }): Rule[] => {
    const listens = words.length > 0 || when !== undefined
    // Half a rule would fire where the whole one is silent.
    if (!listens || (when && !when.expression)) return []
    return [
      {
        id: id.value,
        label: label ?? id.value,
        words: words.map(({ value }) => value),
        except: except.map(({ value }) => value),
        ...(when?.expression && { when: lowerCondition(when.expression, scope) }),
        ...(severity && { severity: severity.value }),
        ...(urgency && { urgency: urgency.value }),
        warn,
      },
    ]
  })
  return { levels: config.severities, rules, facts: factsOf(config) }
}

/** A text is found by its pattern alone, any amount and any day may be that of a fact; the others say too little. */
function factsOf({ facts, currency: shared }: TrainingBase['config']): ModelFact[] {
  return facts.flatMap(({ name, type, label, personal = false, pattern, currency, min, max, near }): ModelFact[] => {
    const kind = type?.value
    if (kind !== 'money' && kind !== 'date' && !(kind === 'text' && pattern)) return []
    const code = kind === 'money' ? (currency?.value ?? shared) : undefined
    return [
      {
        name: name.value,
        type: kind,
        label: label ?? name.value,
        personal,
        ...(pattern && { pattern: pattern.value }),
        ...(code !== undefined && { currency: code }),
        ...(min && { min: min.value }),
        ...(max && { max: max.value }),
        ...(near && { near: near.map(({ value }) => value) }),
      },
    ]
  })
}

/** Returns the guides with how severe and urgent each is. */
export function withLevels(guides: readonly ModelGuide[], base: TrainingBase): ModelGuide[] {
  return guides.map((guide) => {
    const { severity, urgency } = base.guides.find(({ id, translationOf }) => id === guide.id && !translationOf) ?? {}
    return { ...guide, ...(severity && { severity: severity.value }), ...(urgency && { urgency: urgency.value }) }
  })
}

/** Returns every phrase that messages are searched for. */
export function phrasesIn({ rules, facts }: Listening): string[] {
  return [...rules.flatMap(({ words, except }) => [...words, ...except]), ...facts.flatMap(({ near = [] }) => near)]
}

/**
 * Returns what tells which rules of a knowledge base a message fires, without training: `check` tries the lines of the
 * rules with it.
 *
 * @example check(base, { today, fired: firedIn(base) })
 */
export function firedIn(base: TrainingBase): (message: string) => Fired[] {
  let ready: (Listener & EmotionReader) | undefined
  const prepare = (): NonNullable<typeof ready> => {
    const listening = listeningOf(base)
    const emotion = emotionModel(base.config.emotions)
    return { ...listening, emotion, fold: foldPairs([...phrasesIn(listening), ...Object.values(emotion.lexicon)]) }
  }
  return (message) => {
    // Most knowledge bases have no rules: nothing is laid out before the first message.
    ready ??= prepare()
    const { quotable, fired } = listen(ready, message, {})
    return fired(emotionOf(ready, quotable))
  }
}
