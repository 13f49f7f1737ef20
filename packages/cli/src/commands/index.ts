import type { Command } from '../command.ts'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import { classifyCommand } from './classify.ts'
import { graphCommand } from './graph.ts'
import { newCommand } from './new.ts'
import { pathsCommand } from './paths.ts'
import { testCommand } from './test.ts'
import { walkCommand } from './walk.ts'

/** Every command, in the order of a guide's life. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  walkCommand,
  testCommand,
  pathsCommand,
  graphCommand,
  classifyCommand,
  buildCommand,
]
