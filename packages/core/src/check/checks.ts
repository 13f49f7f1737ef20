import type { Check } from './define-check.ts'
import { answerNotAnOption } from './checks/answer-not-an-option.ts'
import { answerWithoutValue } from './checks/answer-without-value.ts'
import { articleAsTarget } from './checks/article-as-target.ts'
import { askNeedsChoice } from './checks/ask-needs-choice.ts'
import { callCycle } from './checks/call-cycle.ts'
import { callWithInputs } from './checks/call-with-inputs.ts'
import { callWithoutRules } from './checks/call-without-rules.ts'
import { choiceWithoutOptions } from './checks/choice-without-options.ts'
import { deadEnd } from './checks/dead-end.ts'
import { duplicateAnswer } from './checks/duplicate-answer.ts'
import { duplicateInput } from './checks/duplicate-input.ts'
import { duplicateStepId } from './checks/duplicate-step-id.ts'
import { effectivePassed } from './checks/effective-passed.ts'
import { endlessCycle } from './checks/endless-cycle.ts'
import { factLimits } from './checks/fact-limits.ts'
import { factWithoutType } from './checks/fact-without-type.ts'
import { longPath } from './checks/long-path.ts'
import { meaninglessOnce } from './checks/meaningless-once.ts'
import { missingArgument } from './checks/missing-argument.ts'
import { missingTranslation } from './checks/missing-translation.ts'
import { mixedEndings } from './checks/mixed-endings.ts'
import { nestedAnswer } from './checks/nested-answer.ts'
import { neverPerformed } from './checks/never-performed.ts'
import { noWayToOutcome } from './checks/no-way-to-outcome.ts'
import { outcomeWithWaysOn } from './checks/outcome-with-ways-on.ts'
import { questionWithoutAnswers } from './checks/question-without-answers.ts'
import { reviewPassed } from './checks/review-passed.ts'
import { riskLine } from './checks/risk-line.ts'
import { riskWithoutLines } from './checks/risk-without-lines.ts'
import { rulesWithoutElse } from './checks/rules-without-else.ts'
import { scenarioEnd } from './checks/scenario-end.ts'
import { scenarioFact } from './checks/scenario-fact.ts'
import { scenarioGuide } from './checks/scenario-guide.ts'
import { scriptWithBlank } from './checks/script-with-blank.ts'
import { singleBrace } from './checks/single-brace.ts'
import { staleTranslation } from './checks/stale-translation.ts'
import { tableUnknownGap } from './checks/table-unknown-gap.ts'
import { targetNotEffective } from './checks/target-not-effective.ts'
import { translationWithoutSource } from './checks/translation-without-source.ts'
import { unknownAction } from './checks/unknown-action.ts'
import { unknownArgument } from './checks/unknown-argument.ts'
import { unknownCategory } from './checks/unknown-category.ts'
import { unknownCause } from './checks/unknown-cause.ts'
import { unknownChannel } from './checks/unknown-channel.ts'
import { unknownEmotion } from './checks/unknown-emotion.ts'
import { unknownFact } from './checks/unknown-fact.ts'
import { unknownSeverity } from './checks/unknown-severity.ts'
import { unknownTeam } from './checks/unknown-team.ts'
import { unreachableStep } from './checks/unreachable-step.ts'
import { unsetFact } from './checks/unset-fact.ts'
import { unusedAction } from './checks/unused-action.ts'
import { unusedCondition } from './checks/unused-condition.ts'
import { unusedFact } from './checks/unused-fact.ts'

/** Every check, each in a file of its own; docs/checks has a page for each. */
export const checks: readonly Check[] = [
  answerNotAnOption,
  answerWithoutValue,
  articleAsTarget,
  askNeedsChoice,
  callCycle,
  callWithInputs,
  callWithoutRules,
  choiceWithoutOptions,
  deadEnd,
  duplicateAnswer,
  duplicateInput,
  duplicateStepId,
  effectivePassed,
  endlessCycle,
  factLimits,
  factWithoutType,
  longPath,
  meaninglessOnce,
  missingArgument,
  missingTranslation,
  mixedEndings,
  nestedAnswer,
  neverPerformed,
  noWayToOutcome,
  outcomeWithWaysOn,
  questionWithoutAnswers,
  reviewPassed,
  riskLine,
  riskWithoutLines,
  rulesWithoutElse,
  scenarioEnd,
  scenarioFact,
  scenarioGuide,
  scriptWithBlank,
  singleBrace,
  staleTranslation,
  tableUnknownGap,
  targetNotEffective,
  translationWithoutSource,
  unknownAction,
  unknownArgument,
  unknownCategory,
  unknownCause,
  unknownChannel,
  unknownEmotion,
  unknownFact,
  unknownSeverity,
  unknownTeam,
  unreachableStep,
  unsetFact,
  unusedAction,
  unusedCondition,
  unusedFact,
]
