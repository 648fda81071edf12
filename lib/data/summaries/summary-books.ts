import type { Scope } from '@/lib/domain/access/scope';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import { counterLabel } from '@/lib/domain/agreement/counter-label';
import { counterNames } from '@/lib/domain/agreement/terms';
import { DWELLING_TYPES } from '@/lib/domain/agreement/vocabulary';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { SummaryBook } from '@/lib/domain/summary/facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { type CounterBook, readSummedBooks } from '../overview/overview-books';
import type { Tx } from '../transaction';

type Asked = {
  readonly municipalityId: string;
  readonly period: DaySpan;
  readonly before: DaySpan;
  /** What counters were called by the end of the period, and by the end of the one before it. */
  readonly agreed: readonly AgreementInForce[];
  readonly agreedBefore: readonly AgreementInForce[];
};

/** The accounts of a municipality's counters, of a period and of the one before it. */
export async function readSummaryBooks(
  tx: Tx,
  scope: Scope,
  { municipalityId: municipality, period, before, agreed, agreedBefore }: Asked,
): Promise<{ readonly now: readonly SummaryBook[]; readonly earlier: readonly SummaryBook[] }> {
  const of = async (span: DaySpan, versions: readonly AgreementInForce[]) =>
    (await readSummedBooks(tx, scope, { period: span, municipality })).map((book) =>
      summaryBook(book, ownCounterLabel(versions, book.counter)),
    );
  return { now: await of(period, agreed), earlier: await of(before, agreedBefore) };
}

/** By its department's id: what that is called is the department's own to say. */
const summaryBook = (
  { counterId, counter, departmentId, organisationId, book }: CounterBook,
  label: SummaryBook['label'],
): SummaryBook => ({ counterId, counter, label, departmentId, organisationId, book });

/** The words of the latest agreement that gives the counter to a rule of its own. */
function ownCounterLabel(versions: readonly AgreementInForce[], counter: string): Bilingual | null {
  if (DWELLING_TYPES.some((type) => type === counter)) return null;
  const version = versions.findLast(({ agreement }) => counterNames(agreement).includes(counter));
  return version ? counterLabel(version.agreement, counter) : null;
}
