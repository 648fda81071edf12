import { readSummaryFacts, type SummaryAsked } from '@/lib/data/summary-facts';
import { readSectionFacts } from '@/lib/data/summary-sections';
import { inTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { composeSummary } from '@/lib/domain/summary/compose-summary';
import { firstKnown, sayingWhatIsKnown } from '@/lib/domain/summary/known-since';
import type { Summary } from '@/lib/domain/summary/summary';

/**
 * The summary of a municipality or a part of it as the books stand; null when the scope has no department there. `within`: what is
 * only shown may be read where reports are; what is kept is read from the books themselves.
 */
export const getSummary = (
  scope: Scope,
  asked: SummaryAsked,
  within: typeof inTransaction = inTransaction,
): Promise<Summary | null> =>
  within(scope, async (tx) => {
    const read = await readSummaryFacts(tx, scope, asked);
    if (read === null) return null;
    const { facts, about, known } = read;
    const more = await readSectionFacts(tx, scope, asked.municipalityId, read);
    return {
      municipalityId: asked.municipalityId,
      ...about,
      period: facts.period,
      before: facts.before,
      knownFrom: firstKnown(known),
      sections: sayingWhatIsKnown(composeSummary({ ...facts, ...more }), facts, known),
    };
  });
