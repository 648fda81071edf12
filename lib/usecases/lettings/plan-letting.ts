import { readAgreements } from '@/lib/data/agreements/compiled-agreements';
import { readOwnAgreement } from '@/lib/data/agreements/individual-agreements';
import type { LettingBook } from '@/lib/data/lettings/letting-books';
import { type DecidedForLetting, readDecidedForLetting } from '@/lib/data/lettings/letting-facts';
import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import type { HotTx } from '@/lib/data/transaction';
import { readClock, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { type LettingUnder, underIndividual } from '@/lib/domain/agreement/individual/under-individual';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { openLetting as decideOpening } from '@/lib/domain/letting/finding/open-letting';
import type { LettingFacts } from '@/lib/domain/letting/finding/opening';
import { type StoredOpening, storedOpening } from '@/lib/domain/letting/finding/stored-opening';
import type { AgreementVersionId } from '@/lib/domain/shared/ids';
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
  readonly decided: DecidedForLetting;
  /** The framework that decided the vacancy, with what the organisation had agreed for itself on the day of the report. */
  readonly under: LettingUnder;
  readonly individualVersionId: AgreementVersionId | null;
  /** The tiers that one share of flexible letting is agreed for; none: no share is. */
  readonly cappedTiers: readonly TierId[];
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
  const { agreementVersionId, tier, criteria, reportedOn: on } = decided;
  const agreement = (await readAgreements(tx, scope, [agreementVersionId])).get(agreementVersionId);
  if (!agreement) throw new Error('The decision names no agreement version that can be read');
  const { departmentId, organisationId } = record;
  const { department, individual } = await readOwnAgreement(tx, scope, { departmentId, on });
  const { transferFirst } = await readLettingSettings(tx, scope, organisationId);
  const home = { department, tier, criteria, transferFirst };
  const under = underIndividual(agreement, individual?.agreement ?? null, home);
  const terms = under.agreement.letting.find((row) => row.tiers.includes(tier));
  const cappedTiers = terms?.cap ? terms.tiers : [];
  return ok({ decided, under, individualVersionId: individual?.id ?? null, cappedTiers });
}

/** The opening that follows from the plan and the book, ready to be kept or shown. */
export async function decideLetting(
  tx: HotTx,
  scope: Scope,
  { decided, under, individualVersionId }: LettingPlan,
  { lists, share }: LettingBook,
): Promise<{ readonly opening: StoredOpening; readonly at: Date }> {
  const at = await readClock(tx, scope);
  const { agreementVersionId, tier, designations, reportedOn, toRehouse } = decided;
  const facts: LettingFacts = {
    ...{ ...under, tier, designations, reportedOn, openedOn: dayOfInstant(at) },
    ...{ share, lists, toRehouse },
  };
  const opening = storedOpening(under.agreement, agreementVersionId, facts, decideOpening(facts));
  if (individualVersionId === null) return { opening, at };
  return { opening: { ...opening, facts: { ...opening.facts, individualVersionId } }, at };
}
