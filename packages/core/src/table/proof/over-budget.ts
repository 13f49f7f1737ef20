/** Thrown when a proof would take too long. */
export class OverBudget extends Error {}
