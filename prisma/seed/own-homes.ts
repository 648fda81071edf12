import { inHotTransaction } from '@/lib/data/transaction';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type OrganisationId, type VacancyId } from '@/lib/domain/shared/ids';
import { SEED } from './put';

/** A home that an organisation may let, and since when it has been its own to let. */
export type OwnHome = {
  readonly vacancyId: VacancyId;
  readonly availableOn: CalendarDate;
  readonly since: Date;
  readonly reportedOn: CalendarDate;
  readonly area: string | null;
};

// Whatever happened to the case last, so that what is played about it comes after.
const OWN = `
  SELECT v.id, v.available_on AS "availableOn", v.reported_on::text AS "reportedOn", e.at, a.name AS area FROM vacancy v
  JOIN department d ON d.id = v.department_id LEFT JOIN area a ON a.id = d.area_id
  JOIN LATERAL (SELECT max(occurred_at) AS at FROM case_event WHERE vacancy_id = v.id) e ON true
  WHERE v.organisation_id = $1 AND v.state IN ('ORGANISATION', 'RETURNED') AND v.occasion = 'RELET'
    AND NOT EXISTS (SELECT FROM letting WHERE vacancy_id = v.id)
  ORDER BY v.available_on, e.at, v.address`;

/** The organisation's own homes that nobody has let yet, the one that is free first before the others: the same order each time. */
export const listOwnHomes = (id: OrganisationId): Promise<readonly OwnHome[]> =>
  inHotTransaction(SEED, async (tx) => {
    type Row = { id: string; availableOn: string; reportedOn: string; at: Date; area: string | null };
    const { rows } = await tx.query<Row>({ name: 'seed-own-homes', text: OWN, values: [id] });
    return rows.map((row) => ({
      vacancyId: asId<VacancyId>(row.id),
      availableOn: calendarDate(row.availableOn),
      since: row.at,
      reportedOn: calendarDate(row.reportedOn),
      area: row.area,
    }));
  });
