import type { Root } from 'mdast'
import { toMessage } from '../message.ts'
import type { Config, Document } from '../model.ts'
import { readConfig } from './config.ts'
import { splitFrontMatter, type Parts } from './front-matter.ts'
import { readArticle, readGuide } from './guide.ts'
import { reportHiddenCharacters } from './hidden-characters.ts'
import { checkLimits } from './limits.ts'
import { toMdast } from './markdown.ts'
import { readKind } from './kind.ts'
import { readPath, reportMisplaced, type Place } from './path.ts'
import { readReplies } from './replies.ts'
import { readScenarios } from './scenario-file.ts'
import { parseSeverities } from './severities.ts'
import { expressionSeverities } from '../expression/index.ts'
import { openFile, rangeAt, type SourceFile } from './source-file.ts'

export { parseSeverities }

/** A file as it was read: a VFile of unified will do. */
export interface TextFile {
  path: string
  value: string | { toString(): string }
}

/**
 * Returns what a Markdown file of a `trees/` folder holds: a guide, an article, replies or scenarios, by its path and
 * its `type`. What its writer got wrong is in `messages`; nothing that a file can hold makes this throw.
 */
export function parseGuide(input: TextFile): Document {
  const place = readPath(input.path)
  const file = openFile(place.path, String(input.value))
  reportMisplaced(file, place)
  const fits = checkLimits(file)
  if (fits) reportHiddenCharacters(file)
  const parts = fits ? splitFrontMatter(file) : nothing(file)
  const root = toMdast(parts.markdown)
  const content = readDocument(file, place, parts, root, fits)
  const { path } = file
  return { path, locale: place.locale, messages: messagesOf(file), ...content }
}

/** Returns what `guidetree.yaml` says. What its writer got wrong is in `messages`. */
export function parseConfig(input: TextFile): Config {
  const file = openFile(readPath(input.path).path, String(input.value))
  if (!checkLimits(file)) file.text = ''
  else reportHiddenCharacters(file)
  const config = readConfig(file)
  return { ...config, messages: messagesOf(file) }
}

type Content = Document extends infer T ? (T extends Document ? Omit<T, 'path' | 'locale' | 'messages'> : never) : never

function readDocument(file: SourceFile, place: Place, parts: Parts, root: Root, fits: boolean): Content {
  const before = file.problems.length
  const kind = readKind(file, place, parts)
  const content = readers[kind](file, place, parts, root)
  if (!fits) file.problems.length = before
  return content
}

const readers: Readonly<
  Record<Document['kind'], (file: SourceFile, place: Place, parts: Parts, root: Root) => Content>
> = {
  guide: readGuide,
  article: readArticle,
  replies: (file, _, parts, root) => readReplies(file, parts, root),
  scenarios: readScenarios,
}

/** What is left of a file that no parser may see. */
function nothing(file: SourceFile): Parts {
  return { front: undefined, sound: false, markdown: '', position: rangeAt(file, 0, 0) }
}

function messagesOf(file: SourceFile): Document['messages'] {
  return file.problems.map((problem) =>
    toMessage(file.path, problem, parseSeverities[problem.id] ?? expressionSeverities[problem.id] ?? 'error'),
  )
}
