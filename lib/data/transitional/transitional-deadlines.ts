import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { transitionalDays } from '@/lib/domain/transitional/transitional';
import type { OwnDeadline } from '@/lib/domain/year/deadline-calendar';
import type { HotTx } from '../transaction';

/** A deadline of a transitional home, and whose it is. */
export type TransitionalDeadline = OwnDeadline & { readonly municipalityId: string };

// As lib/data/transitional/transitional.ts: a home whose signing was taken back is none meanwhile.
const RUNNING = `
  SELECT t.slot_id AS id, v.reference, t.municipality_id AS "municipalityId", t.from_on::text AS "from", t.until_on::text AS until,
    t.assessed_on::text AS "assessedOn", t.revision, t.changed_at AS since
  FROM transitional_dwelling t JOIN slot s ON s.id = t.slot_id AND s.state = 'COMPLETED' JOIN vacancy v ON v.id = s.vacancy_id
  WHERE t.ended_on IS NULL AND ($1::uuid[] IS NULL OR t.municipality_id = ANY ($1::uuid[])) ORDER BY t.id`;

type Row = Omit<TransitionalDeadline, 'kind' | 'due'> & {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly assessedOn: CalendarDate | null;
};

/** The days to come of transitional homes, of these municipalities or of all. */
export async function readTransitionalDeadlines(
  tx: HotTx,
  municipalities: readonly string[] | null,
): Promise<readonly TransitionalDeadline[]> {
  const { rows } = await tx.query<Row>({
    ...{ name: 'transitional-deadlines', text: RUNNING, values: [municipalities] },
  });
  return rows.flatMap(({ id, reference, municipalityId, revision, since, ...times }) =>
    transitionalDays(times).map(({ kind, day: due }) => ({
      ...{ kind, id, reference, due, municipalityId, revision, since },
    })),
  );
}
