import { readAgreements } from '@/lib/data/compiled-agreements';
import type { LettingBook } from '@/lib/data/letting-books';
import { type DecidedForLetting, readDecidedForLetting } from '@/lib/data/letting-facts';
import { readLettingSettings } from '@/lib/data/letting-settings';
import type { HotTx } from '@/lib/data/transaction';
import { readClock, type VacancyRecord } from '@/lib/data/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { openLetting as decideOpening } from '@/lib/domain/letting/open-letting';
import type { LettingFacts } from '@/lib/domain/letting/opening';
import { type StoredOpening, storedOpening } from '@/lib/domain/letting/stored-opening';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { nextState, type StateRejection } from '@/lib/domain/vacancy/vacancy-state';

/** Why a home cannot be offered to those who seek one now. */
export type NotToLet = {
  readonly code: StateRejection | 'not-for-others';
  readonly by: string;
  readonly at: Date;
};

/** What an opening rests on, but for the book. */
export type LettingPlan = {
  readonly agreement: Agreement;
  readonly decided: DecidedForLetting;
  /** The tiers that one share of flexible letting is agreed for; none: no share is. */
  readonly cappedTiers: readonly TierId[];
  readonly transferFirst: boolean;
};

/** Is the home the organisation's to let, and by what rules? */
export async function planLetting(
  tx: HotTx,
  scope: Scope,
  record: VacancyRecord,
): Promise<Result<LettingPlan, NotToLet>> {
  const may = nextState(record.state, 'let');
  if (!may.ok) return err({ ...may.error, ...record.last });
  const decided = await readDecidedForLetting(tx, scope, record.id);
  if (decided === null) return err({ code: 'not-yet-decided', ...record.last });
  if (!decided.isForOthers) return err({ code: 'not-for-others', ...record.last });
  const { agreementVersionId, tier } = decided;
  const agreement = (await readAgreements(tx, scope, [agreementVersionId])).get(agreementVersionId);
  if (!agreement) throw new Error('The decision names no agreement version that can be read');
  const terms = agreement.letting.find((row) => row.tiers.includes(tier));
  const { transferFirst } = await readLettingSettings(tx, scope, record.organisationId);
  return ok({ agreement, decided, cappedTiers: terms?.cap ? terms.tiers : [], transferFirst });
}

/** The opening that follows from the plan and the book, ready to be kept or shown. */
export async function decideLetting(
  tx: HotTx,
  scope: Scope,
  { agreement, decided, transferFirst }: LettingPlan,
  { lists, share }: LettingBook,
): Promise<{ readonly opening: StoredOpening; readonly at: Date }> {
  const at = await readClock(tx, scope);
  const { agreementVersionId, tier, criteria, designations, reportedOn, toRehouse } = decided;
  const facts: LettingFacts = {
    ...{ agreement, tier, criteria, designations, reportedOn, openedOn: dayOfInstant(at) },
    ...{ share, lists, transferFirst, toRehouse },
  };
  return { opening: storedOpening(agreement, agreementVersionId, facts, decideOpening(facts)), at };
}
