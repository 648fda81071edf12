import { eraseDueEvaluations } from '@/lib/data/candidates/evaluations-erase';
import { eraseDueLinks } from '@/lib/data/offers/offers-erase';
import type { Scope } from '@/lib/domain/access/scope';
import { inPortions } from '../housekeeping/in-portions';

/** The job that erases links of offers that are over, and what the criteria said; safe to run twice and on two servers. */
export async function eraseOfferTexts(
  scope: Scope,
): Promise<{ readonly links: number; readonly evaluations: number }> {
  return {
    links: await inPortions(scope, eraseDueLinks),
    evaluations: await inPortions(scope, eraseDueEvaluations),
  };
}
