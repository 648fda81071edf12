import { createHash } from 'node:crypto';
import type { Scope } from '@/lib/domain/access/scope';
import { err } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { atTheDesk } from './intake-desk';
import type { ReportInput, ReportOutcome } from './take-in';

/**
 * Takes in vacancies, always as a batch, and decides each the moment it arrives.
 * @see house-style, "One vacancy through the house"
 */
export async function reportVacancies(scope: Scope, input: ReportInput): Promise<ReportOutcome> {
  const outcome = await atTheDesk({ scope, input, contentHash: contentHashOf(input.reports) });
  if (outcome.ok) return outcome;
  const { error } = outcome;
  if (error.code === 'register-moved') throw new Error('Nobody had looked at the register');
  return err(error);
}

/** Tells a second sending of the same reports from other reports under the same key. */
export const contentHashOf = (reports: readonly VacancyReport[]): string =>
  createHash('sha256').update(JSON.stringify(reports)).digest('hex');
