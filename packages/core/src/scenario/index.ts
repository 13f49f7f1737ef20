export { describePlace, describeSession } from './describe.ts'
export { runScenarios } from './run.ts'
export type { ScenarioResult, ScenarioWhy } from './run.ts'
