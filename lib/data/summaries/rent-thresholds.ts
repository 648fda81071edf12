import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, UserId } from '@/lib/domain/shared/ids';
import type { RentThreshold } from '@/lib/domain/summary/thresholds';
import { newId } from '@/lib/platform/new-id';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

type Row = {
  readonly municipalityId: MunicipalityId;
  readonly from: CalendarDate;
  readonly ore: number;
  readonly source: string;
};

/** What a municipality has called a cheap home, in the order it was recorded in. */
export async function readRentThresholds(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<readonly RentThreshold[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.valid_from::text AS "from", t.ore, t.source FROM rent_threshold t
    WHERE t.municipality_id = ${municipalityId}::uuid AND ${reachedRows(scope, 't')} ORDER BY t.recorded_at, t.id`;
  return rows.map(({ from, ore, source }) => ({ from, ore, source: { da: source, en: source } }));
}

export type RecordedThreshold = Row & {
  readonly municipalityName: string;
  readonly recordedAt: Date;
  readonly recordedByName: string;
};

/** Everything recorded within reach, the latest day first and of one day the latest word first. */
export const listRentThresholds = (scope: Scope): Promise<readonly RecordedThreshold[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<RecordedThreshold[]>`
      SELECT t.municipality_id AS "municipalityId", m.name AS "municipalityName", t.valid_from::text AS "from", t.ore, t.source,
        t.recorded_at AS "recordedAt", p.name AS "recordedByName"
      FROM rent_threshold t JOIN municipality m ON m.id = t.municipality_id JOIN person p ON p.id = t.recorded_by
      WHERE ${reachedRows(scope, 't')} ORDER BY m.name, t.valid_from DESC, t.recorded_at DESC, t.id DESC`,
  );

export type NewRentThreshold = Row & { readonly by: UserId };

export const insertRentThreshold = (
  tx: Tx,
  _scope: Scope,
  { municipalityId, from, ore, source, by }: NewRentThreshold,
): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO rent_threshold (id, municipality_id, valid_from, ore, source, recorded_at, recorded_by)
    VALUES (${newId()}::uuid, ${municipalityId}::uuid, ${from}::date, ${ore}, ${source}, app_now(), ${by}::uuid)`;
