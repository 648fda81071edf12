import { err, ok, type Result } from '../shared/result';
import type { Demand } from './demands';

/** What the caseworker says of one demand: that it is met, or why it is to be set aside. */
export type DemandAnswer =
  | { readonly demand: string; readonly met: true }
  | { readonly demand: string; readonly met: false; readonly exceptionReason: string };

export type NamingAnswers = {
  readonly confirmed: readonly string[];
  readonly exceptions: readonly { readonly demand: string; readonly reason: string }[];
};

/**
 * Every demand in force must have its answer, and an answer to a demand that is not in force says that the caseworker
 * saw another list than the one that counts now.
 */
export function checkAnswers(
  demands: readonly Demand[],
  answers: readonly DemandAnswer[],
): Result<NamingAnswers, { readonly unanswered: readonly string[] }> {
  const unanswered = demands
    .map((row) => row.demand)
    .filter((id) => !answers.some((row) => row.demand === id));
  if (unanswered.length > 0) return err({ unanswered });
  const asked = answers.filter((row) => demands.some(({ demand }) => demand === row.demand));
  return ok({
    confirmed: asked.flatMap((row) => (row.met ? [row.demand] : [])),
    exceptions: asked.flatMap((row) =>
      row.met ? [] : [{ demand: row.demand, reason: row.exceptionReason }],
    ),
  });
}
