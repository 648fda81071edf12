import type { Scope } from '@/lib/domain/access/scope';
import { endOfDay, instantAt } from '@/lib/domain/calendar/copenhagen';
import type { ReportPeriod } from '@/lib/domain/reporting/period';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';

/** What a report is about: a period, and of one's own rows only one tenant's or one department's when told. */
export type ReportFilter = {
  readonly period: Pick<ReportPeriod, 'from' | 'through'>;
  readonly municipality?: string;
  readonly organisation?: string;
  readonly department?: string;
};

/** The scope's own rows, narrowed by the filter. Another tenant's id in the filter gives no rows. */
export function reportedRows(scope: Scope, filter: ReportFilter, alias: string): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`);
  return Prisma.join(
    [
      ownRows(scope, alias),
      ...(filter.municipality
        ? [Prisma.sql`${column('municipality_id')} = ${filter.municipality}::uuid`]
        : []),
      ...(filter.organisation
        ? [Prisma.sql`${column('organisation_id')} = ${filter.organisation}::uuid`]
        : []),
    ],
    ' AND ',
  );
}

/** Is the day within the period? */
export const dayWithin = ({ period }: ReportFilter, column: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(column)} BETWEEN ${period.from}::date AND ${period.through}::date`;

/** Does the instant fall on a Danish day within the period? */
export const instantWithin = ({ period }: ReportFilter, column: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(column)} >= ${instantAt(period.from)} AND ${Prisma.raw(column)} < ${endOfDay(period.through)}`;
