import {
  type AmountShown,
  insertAmount,
  listAmounts,
  type NewAmount,
} from '@/lib/data/candidates/criterion-amounts';
import {
  type OrganisationCriteria,
  readOrganisationCriteria,
  type UsedSet,
} from '@/lib/data/candidates/organisation-criteria';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { yearOf } from '@/lib/domain/calendar/days';
import type { Criterion, YearlyAmount } from '@/lib/domain/criteria/criteria-set';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import type { Reference } from '@/lib/domain/shared/reference';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** A criterion that asks for an amount, with what the agreement says and what has been set since. */
export type AskedAmount = {
  readonly municipalityId: MunicipalityId;
  readonly municipality: string;
  readonly criterion: string;
  readonly label: Bilingual;
  readonly reference: Reference;
  readonly agreed: readonly YearlyAmount[];
  /** The latest first. */
  readonly set: readonly AmountShown[];
  /** Neither the agreement nor anybody has an amount of this year. */
  readonly missing: boolean;
};

export type AmountsFile = { readonly year: number; readonly rows: readonly AskedAmount[] };

/** The amounts that an organisation of the scope's own needs year by year; null for another's. */
export const askAmounts = (scope: Scope, id: OrganisationId): Promise<AmountsFile | null> =>
  inHotTransaction(scope, (tx) => askAmountsIn(tx, scope, id));

async function askAmountsIn(tx: HotTx, scope: Scope, id: OrganisationId): Promise<AmountsFile | null> {
  if (scope.kind === 'USER' && !scope.organisations.includes(id)) return null;
  const today = dayOfInstant(await readClock(tx, scope));
  const own = await readOrganisationCriteria(tx, scope, id, today);
  const amounts = await listAmounts(tx, scope, id);
  const year = yearOf(today);
  return { year, rows: own.used.flatMap((used) => amountsOf(used, { own, amounts, year })) };
}

type Known = {
  readonly own: OrganisationCriteria;
  readonly amounts: readonly AmountShown[];
  readonly year: number;
};

function amountsOf({ municipalityId, set }: UsedSet, { own, amounts, year }: Known): readonly AskedAmount[] {
  const municipality = own.municipalities.find(({ id }) => id === municipalityId)?.name ?? '';
  return set.criteria.flatMap((terms) => {
    const agreed = floorOf(terms);
    if (agreed === null) return [];
    const { criterion, label, reference } = terms;
    const since = amounts.filter(
      (row) => row.municipalityId === municipalityId && row.criterion === criterion,
    );
    const missing = ![...agreed, ...since].some((row) => row.year === year);
    return [{ municipalityId, municipality, criterion, label, reference, agreed, set: since, missing }];
  });
}

function floorOf(terms: Criterion): readonly YearlyAmount[] | null {
  if (terms.kind === 'MINIMUM_INCOME') return terms.income.amounts;
  return terms.kind === 'WORK_OR_EDUCATION' ? (terms.income?.amounts ?? null) : null;
}

export type SetAmountError = { readonly code: 'not-found' } | { readonly code: 'no-amount-asked' };

/** Sets what a criterion asks for in a year. Evaluations made from now on use it; one kept with a decision stays as it was. */
export function setAmount(scope: Scope, input: NewAmount): Promise<Result<NewAmount, SetAmountError>> {
  return inHotTransaction(scope, async (tx) => {
    const file = await askAmountsIn(tx, scope, input.organisationId);
    if (file === null) return err({ code: 'not-found' });
    const isAsked = file.rows.some(
      (row) => row.municipalityId === input.municipalityId && row.criterion === input.criterion,
    );
    if (!isAsked) return err({ code: 'no-amount-asked' });
    await insertAmount(tx, scope, input);
    return ok(input);
  });
}
