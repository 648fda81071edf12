import { createHash } from 'node:crypto';
import type { Scope } from '@/lib/domain/access/scope';
import { atTheDesk } from './intake-desk';
import type { ReportInput, ReportOutcome } from './take-in';

/**
 * Takes in vacancies, always as a batch, and decides each the moment it arrives.
 * @see house-style, "One vacancy through the house"
 */
export function reportVacancies(scope: Scope, input: ReportInput): Promise<ReportOutcome> {
  const contentHash = createHash('sha256').update(JSON.stringify(input.reports)).digest('hex');
  return atTheDesk({ scope, input, contentHash });
}
