import { systemScope } from '@/lib/auth/scope';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type DepartmentId, type SlotId, type VacancyId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { nameCitizen } from '@/lib/usecases/slots/name-citizen';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { aKey, aReport, rowsOf, type Town } from '../builders';

export type OfferedSlot = { readonly slotId: SlotId; readonly vacancyId: VacancyId };

/** The value of a result that the test takes for granted. */
export function granted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Reports homes of a department until the municipality has been offered `count` of them. */
export async function givenOffered(
  { officer }: Pick<Town, 'officer'>,
  departmentId: DepartmentId,
  count = 1,
  home: NonNullable<Parameters<typeof aReport>[1]>['home'] = {},
): Promise<readonly OfferedSlot[]> {
  const offered: OfferedSlot[] = [];
  while (offered.length < count) {
    const reports = [aReport(departmentId, { home })];
    granted(await reportVacancies(officer, { idempotencyKey: aKey(), reports }));
    const rows = await rowsOf<{ id: string; vacancy_id: string }>(
      'SELECT id, vacancy_id FROM slot WHERE department_id = $1 ORDER BY offered_at, id',
      [departmentId],
    );
    offered.splice(
      0,
      offered.length,
      ...rows.map((row) => ({ slotId: asId<SlotId>(row.id), vacancyId: asId<VacancyId>(row.vacancy_id) })),
    );
  }
  return offered;
}

/** One offered home. */
export async function anOfferedSlot(
  town: Pick<Town, 'officer'>,
  departmentId: DepartmentId,
): Promise<OfferedSlot> {
  const before = await rowsOf<{ id: string }>('SELECT id FROM slot WHERE department_id = $1', [departmentId]);
  const all = await givenOffered(town, departmentId, before.length + 1);
  const made = all.find(({ slotId }) => !before.some(({ id }) => id === slotId));
  if (!made) throw new Error('No home was offered');
  return made;
}

export async function revisionOf(slotId: SlotId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM slot WHERE id = $1', [slotId]);
  return row?.revision ?? 0;
}

export async function vacancyRevisionOf(vacancyId: VacancyId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM vacancy WHERE id = $1', [vacancyId]);
  return row?.revision ?? 0;
}

export async function stateOf(slotId: SlotId): Promise<string> {
  const [row] = await rowsOf<{ slot: string; vacancy: string }>(
    'SELECT s.state AS slot, v.state AS vacancy FROM slot s JOIN vacancy v ON v.id = s.vacancy_id WHERE s.id = $1',
    [slotId],
  );
  return row?.slot === row?.vacancy ? (row?.slot ?? 'none') : `${row?.slot}/${row?.vacancy}`;
}

export const claim = async (scope: UserScope, slotId: SlotId) =>
  claimSlot(scope, { slotId, revision: await revisionOf(slotId), byTelephone: null });

export const name = async (
  scope: UserScope,
  slotId: SlotId,
  answers: readonly DemandAnswer[] = [],
  caseReference = 'SAG-2025-17',
) => nameCitizen(scope, { slotId, revision: await revisionOf(slotId), caseReference, answers });

/** A home that the caseworker has received and named a citizen for. */
export async function aNamedSlot(
  town: Pick<Town, 'officer' | 'caseworker'>,
  departmentId: DepartmentId,
): Promise<OfferedSlot> {
  const slot = await anOfferedSlot(town, departmentId);
  granted(await claim(town.caseworker, slot.slotId));
  granted(await name(town.caseworker, slot.slotId));
  return slot;
}

/** The system at an instant, for what happens when a deadline has passed. */
export const systemAt = (now: string) => systemScope('test', { now: new Date(now) });

type Sums = {
  readonly credit: string;
  readonly recounted: string;
  readonly entries: number;
  readonly dense: boolean;
};

/** A department's counters, each held against its own ledger. */
export const booksOf = (departmentId: DepartmentId): Promise<readonly Sums[]> =>
  rowsOf<Sums>(
    `SELECT (c.credit_n::numeric / c.credit_d)::numeric(30, 12)::text AS credit,
       (c.opening_n::numeric / c.opening_d + coalesce(sum(e.earned_n::numeric / e.earned_d - e.used
         + e.correction_n::numeric / e.correction_d), 0))::numeric(30, 12)::text AS recounted,
       c.entries, count(e.id) = c.entries AND coalesce(max(e.sequence), 0) = c.entries AS dense
     FROM counter c LEFT JOIN ledger_entry e ON e.counter_id = c.id WHERE c.department_id = $1 GROUP BY c.id`,
    [departmentId],
  );
