import { reportCheck } from './check.ts'

await reportCheck()
