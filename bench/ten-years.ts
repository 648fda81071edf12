import type { Client } from 'pg';
import { addDays, daysBetween } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { Town } from '@/lib/testing/builders';
import { withClient } from '@/scripts/database/connection.mjs';
import type { World } from './world';
import { COUNTED, COUNTERS, CROWD, rowsOfYears } from './years-rows';

export type Years = {
  readonly town: Pick<Town, 'organisationId' | 'municipalityId'>;
  readonly departments: readonly DepartmentId[];
  readonly homes: number;
  readonly tier: string;
  readonly period: { readonly from: CalendarDate; readonly through: CalendarDate };
  /** The decision about each home, and what became of it. */
  readonly decisions?: boolean;
  readonly outcomes?: boolean;
};

/** Homes at a time, so that memory does not grow with their number. */
const AT_ONCE = 250_000;
let filled = 0;

/** Past the use cases, whose work is not what is asked about; rows that fit by how they are made are not checked one by one. */
export async function fillYears({ superuserUrl }: Pick<World, 'superuserUrl'>, years: Years): Promise<void> {
  const { town, departments, homes, tier, period, decisions = false, outcomes = false } = years;
  const counters = departments.map(() => newId());
  const first = filled;
  filled += homes;
  await withClient(superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await client.query(COUNTERS, [departments, counters, town.organisationId, town.municipalityId]);
    const days = daysBetween(period.from, addDays(period.through, 1));
    for (let from = 0; from < homes; from += AT_ONCE) {
      const parts = [from, Math.min(from + AT_ONCE, homes) - 1];
      const where = [
        departments,
        counters,
        town.organisationId,
        town.municipalityId,
        tier,
        period.from,
        days,
      ];
      await client.query(CROWD, [first, homes, ...where, ...parts]);
      for (const rows of rowsOfYears({ decisions, outcomes })) await client.query(rows);
      await client.query('DROP TABLE crowd');
    }
    await client.query(COUNTED, [counters]);
    await vacuum(client);
  });
}

const vacuum = (client: Client) => client.query('VACUUM ANALYZE');
