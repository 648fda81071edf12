import { systemScope } from '@/lib/auth/scope';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  asId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
  type SlotId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import type { PlannedDepartment } from './plan';

export const SEED = systemScope('demonstration data');

export type LaidDepartment = {
  readonly id: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly plan: PlannedDepartment;
  readonly homes: readonly Home[];
};

/** Rows of any table, its columns named by the first of them. */
export async function put(tx: HotTx, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  const text = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
  await tx.query({ text, values: [JSON.stringify(rows)] });
}

/** Ten in the morning of a day, Danish time. */
export const at = (day: string): string => instantAt(calendarDate(day), '10:00').toISOString();

export type Turn = { readonly id: SlotId; readonly revision: number };

/** The municipality's turn on a vacancy, as a page would have shown it. */
export const findTurn = (vacancyId: VacancyId): Promise<Turn> =>
  inHotTransaction(SEED, async (tx) => {
    const text = 'SELECT id, revision FROM slot WHERE vacancy_id = $1';
    const { rows } = await tx.query<{ id: string; revision: number }>({
      name: 'seed-find-turn',
      text,
      values: [vacancyId],
    });
    if (!rows[0]) throw new Error('The municipality has no turn on the vacancy');
    return { id: asId<SlotId>(rows[0].id), revision: rows[0].revision };
  });
