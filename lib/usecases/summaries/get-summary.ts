import { readSummaryFacts, type SummaryAsked } from '@/lib/data/summaries/summary-facts';
import { readSectionFacts } from '@/lib/data/summaries/summary-sections';
import { inSnapshot, inTransaction, type Tx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { composeSummary } from '@/lib/domain/summary/compose-summary';
import { inputsOf, type ReadInputs } from '@/lib/domain/summary/inputs';
import { firstKnown, sayingWhatIsKnown } from '@/lib/domain/summary/known-since';
import type { MadeSummary } from '@/lib/domain/summary/saved';
import type { Summary } from '@/lib/domain/summary/summary';
import { madeOf } from './made-of';

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
    const read = await readInputs(tx, scope, asked);
    return read && composed(asked, read);
  });

/** The same to be kept: its figures of one moment, with what they were made of. */
export const makeSummary = (scope: Scope, asked: SummaryAsked): Promise<MadeSummary | null> =>
  inSnapshot(scope, async (tx) => {
    const read = await readInputs(tx, scope, asked);
    return read && { figures: composed(asked, read), madeOf: madeOf(inputsOf(read)) };
  });

type Read = ReadInputs & { readonly about: Pick<Summary, 'part' | 'madeOn'> };

/** Everything that a summary is composed from; null when the scope has no department there. */
export async function readInputs(tx: Tx, scope: Scope, asked: SummaryAsked): Promise<Read | null> {
  const read = await readSummaryFacts(tx, scope, asked);
  if (read === null) return null;
  const more = await readSectionFacts(tx, scope, asked.municipalityId, read);
  return { facts: { ...read.facts, ...more }, about: read.about, known: read.known };
}

const composed = ({ municipalityId }: SummaryAsked, { facts, about, known }: Read): Summary => ({
  municipalityId,
  ...about,
  period: facts.period,
  before: facts.before,
  knownFrom: firstKnown(known),
  sections: sayingWhatIsKnown(composeSummary(facts), facts, known),
});
