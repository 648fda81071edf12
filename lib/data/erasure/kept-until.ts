import { ZONE } from '@/lib/domain/calendar/copenhagen';
import { type KeptPeriod, periodTerms } from '@/lib/domain/papers/kept-periods';

/** The months or days in force of a row's organisation, in SQL: its own, else the standing ones. `alias` is the row's table. */
export const keptFor = (period: KeptPeriod, alias: string): string =>
  `coalesce((SELECT (k.kept_for ->> '${period}')::int FROM letting_settings k WHERE k.organisation_id = ${alias}.organisation_id),
    ${periodTerms(period).standing})`;

/** The day from which something is gone that is kept for months from an instant; of a short month its last day, as `addMonths`. */
export const keptUntil = (period: KeptPeriod, alias: string, from: string): string =>
  keptUntilAfter(period, alias, `(${from} AT TIME ZONE '${ZONE}')::date`);

/** The same from a day. */
export const keptUntilAfter = (period: KeptPeriod, alias: string, day: string): string =>
  `(${day} + make_interval(months => ${keptFor(period, alias)}))::date`;
