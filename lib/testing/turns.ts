import type { DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { givenPerson, rowsOf, type Town } from './builders';
import { granted, revisionOf, vacancyRevisionOf } from './lettings/slots';

type Turn = { readonly number: number; readonly basis: string | null };

/** A counter's turns in order: `3A 6Q`, the number and the part of § 59 (Q: stk. 1, A: stk. 2, Y: stk. 3, -: none). */
export async function turnsOf(department: DepartmentId, counter = 'FAMILY'): Promise<string> {
  const rows = await rowsOf<Turn>(
    `SELECT v.number, s.legal_basis AS basis FROM slot s JOIN vacancy v ON v.id = s.vacancy_id JOIN counter c ON c.id = v.counter_id
     WHERE v.department_id = $1 AND c.name = $2 ORDER BY v.number`,
    [department, counter],
  );
  return rows.map(({ number, basis }) => `${number}${basis?.charAt(0) ?? '-'}`).join(' ');
}

/** Turns by § 59, stk. 1, that stand, and the room that a department brought with it. */
export async function quarterOf(
  department: DepartmentId,
): Promise<readonly [turns: number, carried: number]> {
  const [row] = await rowsOf<{ turns: number; carried: number }>(
    `SELECT quarter_turns AS turns, quarter_carried AS carried FROM counter WHERE department_id = $1 AND name = 'FAMILY'`,
    [department],
  );
  if (row === undefined) throw new Error('There is no such counter');
  return [row.turns, row.carried];
}

const texts = { textShared: 'Forkert rumtal', textInternal: 'Internt', byTelephone: null };

/** The home of a number, which is a turn. */
export const numbered = async (department: DepartmentId, number: number) => {
  const [row] = await rowsOf<{ id: VacancyId; slot: SlotId | null }>(
    'SELECT v.id, s.id AS slot FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id WHERE v.department_id = $1 AND v.number = $2',
    [department, number],
  );
  if (row?.slot == null) throw new Error(`Number ${number} is no turn`);
  return { vacancyId: row.id, slotId: row.slot };
};

/** Voids a home as a mistake. */
export async function voided(town: Town, vacancyId: VacancyId): Promise<void> {
  const revision = await vacancyRevisionOf(vacancyId);
  granted(await voidVacancy(town.officer, { vacancyId, revision, reason: 'Meldt ved en fejl' }));
}

/** Gives a home back through the organisation's fault. */
export async function returnedByFault(town: Town, slotId: SlotId) {
  const reach = [town.municipalityId];
  const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
  const revision = await revisionOf(slotId);
  const answer = await returnSlot(manager, { slotId, revision, reason: 'WRONG_DATA', ...texts });
  return { manager, ...granted(answer) };
}
