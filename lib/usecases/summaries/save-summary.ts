import { findSameDraft, insertSummary, readPartiesOf } from '@/lib/data/summaries/saved-summaries-write';
import type { SummaryAsked } from '@/lib/data/summaries/summary-facts';
import { inTransaction } from '@/lib/data/transaction';
import { isMeetingOfYear } from '@/lib/data/year/year';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type OrganisationId, type SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { keepsPart } from '@/lib/domain/summary/closing';
import type { SummaryMeeting, SummaryParty } from '@/lib/domain/summary/saved';
import type { SummaryPart } from '@/lib/domain/summary/summary';
import { newId } from '@/lib/platform/new-id';
import { getSummary } from './get-summary';

/** The words of a summary, which its maker may edit. */
export type SummaryWords = {
  readonly title: string;
  readonly meeting: SummaryMeeting | null;
  readonly correctionDays: number;
  readonly sentences: readonly string[];
  /** Suggestions that the form showed, whether or not they are among the sentences. */
  readonly offered: readonly string[];
};

export type SaveSummaryInput = SummaryAsked & SummaryWords;

export type SaveSummaryError = { readonly code: 'not-found' | 'not-whole' | 'no-such-meeting' };

/** Keeps a summary as a draft of the reader's side. The same words pressed twice are one draft, as long as nobody has edited it. */
export const saveSummary = async (
  scope: UserScope,
  { municipalityId, part: asked, period, ...words }: SaveSummaryInput,
): Promise<Result<{ readonly summaryId: SavedSummaryId }, SaveSummaryError>> => {
  const figures = await getSummary(scope, { municipalityId, part: asked, period });
  if (figures === null) return err({ code: 'not-found' });
  const { part } = figures;
  return inTransaction(scope, async (tx) => {
    const parties = await readPartiesOf(tx, scope, { municipalityId, part, period });
    const maker = makerOf(scope, part, parties);
    if (maker === undefined) return err({ code: 'not-whole' });
    const { meeting } = words;
    if (meeting && !(await isMeetingOfYear(tx, scope, { municipalityId, ...meeting })))
      return err({ code: 'no-such-meeting' });
    const draft = { municipalityId, part, period, maker, parties, ...words };
    const made = await findSameDraft(tx, scope, draft);
    if (made !== null) return ok({ summaryId: made });
    const summaryId = asId<SavedSummaryId>(newId());
    await insertSummary(tx, scope, { id: summaryId, ...draft });
    return ok({ summaryId });
  });
};

/** Whose draft it becomes; undefined: it is not this side's to make. */
function makerOf(
  scope: UserScope,
  { kind }: SummaryPart,
  parties: readonly OrganisationId[],
): SummaryParty | undefined {
  const { side } = scope;
  if (!keepsPart(side, kind)) return undefined;
  if (side === 'MUNICIPALITY') return null;
  return parties.find((party) => scope.organisations.includes(party));
}
