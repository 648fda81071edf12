import type { NewDepartment, ProposedChange } from '@/lib/domain/department/department-change';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { answerChange } from '@/lib/usecases/departments/answer-change';
import { proposeChange } from '@/lib/usecases/departments/propose-change';
import { rowsOf, TODAY } from '../builders';
import type { Managers } from '../late';
import { granted } from '../lettings/slots';

let made = 0;

/** A department that begins; the builders' departments have a hundred family homes each. */
export const beginning = (family: number, more: Partial<NewDepartment> = {}): NewDepartment => {
  made += 1;
  return {
    ...{ number: `N${made}-${Date.now() % 100_000}`, name: `Ny afdeling ${made}`, areaId: null, houses: [] },
    ...{ dwellings: { family, youth: 0, elderly: 0 }, tier: 'GREEN', tierReason: 'Som de gamle' },
    ...more,
  };
};

export const aMerge = (
  from: readonly DepartmentId[],
  more: Partial<ProposedChange> = {},
): ProposedChange => ({
  ...{ kind: 'MERGE', from, to: [beginning(100 * from.length)], effectiveOn: TODAY, decidedOn: TODAY },
  ...{ forum: 'Boligforum', reason: 'De deler gård og varmecentral' },
  areaReason: 'De lå hver sit sted',
  ...more,
});

/** Proposed by the organisation's manager and confirmed by the municipality's. */
export async function carriedOut({ landlord, leader }: Managers, change: ProposedChange) {
  const { changeId } = granted(await proposeChange(landlord, change));
  const input = { changeId, revision: 1, answer: 'CONFIRM', reason: null } as const;
  granted(await answerChange(leader, input));
  return becomeOf(changeId);
}

/** The departments that a change became, in order. */
export async function becomeOf(changeId: string): Promise<DepartmentId[]> {
  const rows = await rowsOf<{ id: DepartmentId }>(
    'SELECT department_id AS id FROM department_change_to WHERE change_id = $1 ORDER BY position',
    [changeId],
  );
  return rows.map(({ id }) => id);
}

export async function creditsOf(departments: readonly DepartmentId[]): Promise<Record<string, string>> {
  const rows = await rowsOf<{ key: string; credit: string }>(
    `SELECT department_id || ' ' || name AS key, credit_n || '/' || credit_d AS credit FROM counter WHERE department_id = ANY ($1)`,
    [departments],
  );
  return Object.fromEntries(rows.map(({ key, credit }) => [key, credit]));
}
