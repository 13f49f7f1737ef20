import { isId } from './names.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'
import { isLocale } from './yaml/values.ts'

/** What a file's path says about it. */
export interface Place {
  path: string
  locale: string
  category: string
  id: string
  kind: 'page' | 'replies' | 'scenarios'
  /** Whether the path is one that FORMAT gives to some kind of file. */
  known: boolean
}

/** Returns what the path says; a path from outside is cut to what lies inside the `trees/` folder. */
export function readPath(written: string): Place {
  const path = insideTrees(written.replaceAll('\\', '/'))
  const parts = path.split('/')
  const name = parts.at(-1)!
  const scenarios = name.endsWith('.scenarios.md')
  const id = name.replace(scenarios ? /\.scenarios\.md$/ : /\.md$/, '').normalize('NFC')
  const [locale = '', category = ''] = parts
  const known = parts.length === 3 && isLocale(locale) && isId(category) && name.endsWith('.md') && isId(id)
  const kind = scenarios ? 'scenarios' : category === 'replies' && parts.length === 3 ? 'replies' : 'page'
  return { path, locale, category: parts.length > 2 ? category : '', id, kind, known }
}

/** A longer path is cut after the last folder `trees`; a category may have that name as well. */
function insideTrees(path: string): string {
  const inside = path.replace(/^(?:.*\/)?trees\/(?=[^/]+\/[^/]+\/[^/]+$|guidetree\.yaml$)/, '')
  return inside.replace(/^\.?\//, '')
}

/** Returns nothing; reports a file that lies where no guide, article, reply or scenario may. */
export function reportMisplaced(file: SourceFile, place: Place): void {
  if (place.known) return
  report(file, {
    id: 'misplaced-file',
    reason: `Unexpected path "${place.path}", expected <locale>/<category>/<id>.md with letters, digits, \`_\` and \`-\` in each name`,
    position: rangeAt(file, 0, 0),
  })
}
