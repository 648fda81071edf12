/**
 * Numbers behind which no vacancies are, by their columns; every other number opens its homes, and a test holds each table to it. The stock
 * and what was decided or carried over open the department's history (`Row.history`), where the row is a department's.
 */
export const OPENS_NOTHING: ReadonlySet<string> = new Set([
  // Dwellings there are, whether anybody moves or not.
  'stock',
  // Decisions about a department, and a credit that a merger or a split brought.
  ...['tier-changes', 'carried'],
  // What was fixed: amounts and goals, not counts of anything.
  ...['threshold', 'goal-amount'],
  // Rounds of placements: departments and signatures.
  ...['round-departments', 'round-decided', 'round-signed'],
]);

/** Rejections are the organisation's own; a municipality that reads of them gets the number alone. @see docs/domain/reports.md */
export const OPENS_FOR_ORGANISATIONS: ReadonlySet<string> = new Set(['rejected-combined']);
