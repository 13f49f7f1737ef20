/** Loads XState ahead of the engine, which needs it for the first answer. */
export { createMachine } from 'xstate'
