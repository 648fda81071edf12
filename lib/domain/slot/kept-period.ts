import { CASE_PERIOD } from './case-reference';
import { CONTACT_PERIOD } from './contact';

/** What is kept of a citizen whom the municipality has named, and how many months: the standing ones and the bounds of its own word. */
export const KEPT_PERIODS = { CONTACT: CONTACT_PERIOD, CASE_REFERENCE: CASE_PERIOD } as const;
export type KeptOfCitizen = keyof typeof KEPT_PERIODS;

/** A word that a municipality has given on it; the latest counts. */
export type KeptPeriod = {
  readonly what: KeptOfCitizen;
  readonly before: number;
  readonly months: number;
  readonly by: string;
  readonly at: Date;
};
