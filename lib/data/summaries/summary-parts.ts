import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

/** A municipality that the scope can make summaries of, with its parts by name. */
export type SummaryPlace = {
  readonly municipalityId: MunicipalityId;
  readonly municipality: string;
  readonly organisations: readonly Named[];
  /** Where a department lies or ever lay. */
  readonly areas: readonly Named[];
  readonly departments: readonly (Named & { readonly organisation: string })[];
  /** The first day anything was reported or agreed; null: nothing has been. */
  readonly since: CalendarDate | null;
};
type Named = { readonly id: string; readonly name: string };

type Row = {
  readonly municipalityId: MunicipalityId;
  readonly municipality: string;
  readonly since: CalendarDate | null;
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly areas: readonly Named[];
};

/** Everything the scope has departments in. */
export const listSummaryPlaces = (scope: Scope): Promise<readonly SummaryPlace[]> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT d.municipality_id AS "municipalityId", m.name AS municipality, d.id, d.number || ' ' || d.name AS name,
        d.organisation_id AS "organisationId", o.name AS organisation,
        (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY l.id DESC), '[]')
          FROM department_area l JOIN area a ON a.id = l.area_id WHERE l.department_id = d.id) AS areas,
        least((SELECT min(t.day) FROM tally t WHERE t.municipality_id = d.municipality_id AND t.span = 'YEAR' AND ${ownRows(scope, 't')}),
          (SELECT min(c.day) FROM tally_change c WHERE c.municipality_id = d.municipality_id AND ${ownRows(scope, 'c')}))::text AS since
      FROM department d JOIN municipality m ON m.id = d.municipality_id JOIN organisation o ON o.id = d.organisation_id
      WHERE ${ownRows(scope, 'd')} ORDER BY m.name, o.name, length(d.number), d.number, d.id`;
    const ids = [...new Set(rows.map(({ municipalityId }) => municipalityId))];
    return ids.map((id) => placeOf(rows.filter(({ municipalityId }) => municipalityId === id)));
  });

function placeOf(rows: readonly Row[]): SummaryPlace {
  const [first] = rows;
  if (first === undefined) throw new Error('A place has departments');
  return {
    ...{ municipalityId: first.municipalityId, municipality: first.municipality, since: first.since },
    organisations: distinct(
      rows.map(({ organisationId, organisation }) => ({ id: organisationId, name: organisation })),
    ),
    areas: distinct(rows.flatMap(({ areas }) => areas)),
    departments: rows.map(({ id, name, organisation }) => ({ id, name, organisation })),
  };
}

const distinct = (named: readonly Named[]): readonly Named[] => [
  ...new Map(named.map((row) => [row.id, row] as const)).values(),
];
