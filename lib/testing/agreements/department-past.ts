import { systemScope } from '@/lib/auth/scope';
import { inHotTransaction } from '@/lib/data/transaction';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { day } from '../builders';

/** One statement at noon of a day; the instance must be a demonstration's. */
export const saidOn = (date: string, text: string, values: readonly unknown[]): Promise<unknown> =>
  inHotTransaction(systemScope('a past of a test', { now: instantAt(day(date), '12:00') }), (tx) =>
    tx.query({ text, values: [...values] }),
  );

type Change = { readonly name?: string; readonly area?: string | null; readonly homes?: number };

/** What is given becomes another on the day. */
export const changedOn = (date: string, id: DepartmentId, change: Change): Promise<unknown> =>
  saidOn(
    date,
    `UPDATE department SET name = coalesce($2, name), area_id = CASE WHEN $3 THEN $4::uuid ELSE area_id END,
       family_dwellings = coalesce($5, family_dwellings) WHERE id = $1`,
    [id, change.name ?? null, change.area !== undefined, change.area ?? null, change.homes ?? null],
  );
