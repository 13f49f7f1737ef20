import type { Config, Label } from '@guidetree/core'
import { labelIn } from '@guidetree/triage'
import { keyOf } from './strings/index.ts'
import type { Key, Say } from './strings/index.ts'

/** Returns how people call what a guide names by an id. */
export type Names = Readonly<Record<'team' | 'cause' | 'category' | 'severity' | 'emotion', (id: string) => string>>

/** Returns the names of ids: labels of the knowledge base in `locale`, its usual levels and emotions as `say` has them. */
export function namesIn(config: Config, locale: string, say: Say): Names {
  const declared =
    (section: ReadonlyMap<string, { label?: Label }> | undefined) =>
    (id: string): string => {
      const label = section?.get(id)?.label
      return label === undefined ? id : labelIn(label, locale) || id
    }
  const said = (key: Key | undefined, id: string): string => (key ? say(key) : id)
  return {
    team: declared(config.teams),
    cause: declared(config.causes),
    category: declared(config.categories),
    severity: (id) => said(keyOf('severity', id), id),
    emotion: (id) => said(keyOf('emotion', id), id),
  }
}
