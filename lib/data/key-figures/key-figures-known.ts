import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { FigurePlace } from '@/lib/domain/key-figures/figure';
import type { KnownArea, KnownDepartment } from '@/lib/domain/key-figures/find-place';
import type { FigurePlaceAt } from '@/lib/domain/key-figures/place-mark';
import type { KnownFigure } from '@/lib/domain/key-figures/plan-figures';
import type { FigureUnit, PlaceLevel, SourceKind } from '@/lib/domain/key-figures/vocabulary';
import { plainDecimal } from '@/lib/domain/key-figures/written-number';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type AreaId,
  asId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { FIGURE_STANDS } from '../what-stands';

/** Whose figures are entered: an organisation's own, or (null) the municipality's. */
export type FigureOffice = {
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId | null;
};

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('key figures ' || $1::text, 0))`;

/** Figures of a municipality are entered one file and one form at a time, so that what was looked at is what is done. */
export async function lockFigures(tx: HotTx, _scope: Scope, municipalityId: MunicipalityId): Promise<void> {
  await tx.query({ name: 'lock-key-figures', text: LOCK, values: [municipalityId] });
}

const PLACES = `
  SELECT app_now() AS now,
    (SELECT json_agg(json_build_object('id', d.id, 'organisationId', d.organisation_id, 'number', d.number, 'organisationName', o.name,
        'cvr', o.cvr) ORDER BY d.id)
      FROM department d JOIN organisation o ON o.id = d.organisation_id
      WHERE d.municipality_id = $1 AND ${ownTenants('d', 2)}) AS departments,
    (SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name) FROM area a WHERE a.municipality_id = $1) AS areas`;

export type FigurePlaces = {
  readonly now: Date;
  readonly today: CalendarDate;
  readonly departments: readonly KnownDepartment[];
  readonly areas: readonly KnownArea[];
};

/** What figures of the municipality can be of, as far as the scope sees. */
export async function readFigurePlaces(
  tx: HotTx,
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<FigurePlaces> {
  const { rows } = await tx.query<{
    now: Date;
    departments: KnownDepartment[] | null;
    areas: KnownArea[] | null;
  }>({ name: 'read-figure-places', text: PLACES, values: [municipalityId, ...tenantValues(scope)] });
  const [row] = rows;
  if (!row) throw new Error('The instance has no clock row');
  const { now, departments, areas } = row;
  return { now, today: dayOfInstant(now), departments: departments ?? [], areas: areas ?? [] };
}

const COLUMNS = `k.id, k.level, k.department_id, k.organisation_id, k.area_id, k.group_name, k.name, k.value::text AS value,
  k.value_to::text AS value_to, k.unit, k.persons, k.period_from::text AS period_from, k.period_to::text AS period_to,
  k.valid_from::text AS valid_from, k.source_kind, k.source, k.suppressed, k.method, k.entered_by_organisation_id`;
const KNOWN = `
  SELECT ${COLUMNS} FROM key_figure k
  WHERE k.municipality_id = $1 AND ($2::uuid IS NULL OR k.organisation_id = $2) AND k.name = ANY ($3)
    AND k.valid_from BETWEEN $4 AND $5 AND ${FIGURE_STANDS} ORDER BY k.recorded_at, k.id`;

/** What stands of these figures on days between two: what a file is held against. */
export async function readKnownFigures(
  tx: HotTx,
  _scope: Scope,
  { municipalityId, organisationId }: FigureOffice,
  asked: { readonly names: readonly FigureName[]; readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly KnownFigure[]> {
  const values = [municipalityId, organisationId, asked.names, asked.from, asked.to];
  const { rows } = await tx.query<Row>({ name: 'read-known-figures', text: KNOWN, values });
  return rows.map(knownOf);
}

const ONE = `
  SELECT ${COLUMNS}, k.municipality_id, r.recorded_at AS replaced_at, p.name AS replaced_by FROM key_figure k
    LEFT JOIN key_figure r ON r.restates = k.id LEFT JOIN person p ON p.id = r.recorded_by
  WHERE k.id = $1 AND ($2::uuid[] IS NULL OR k.organisation_id = ANY ($2)) AND ($3::uuid[] IS NULL OR k.municipality_id = ANY ($3))`;

/** A figure that the scope may correct: an organisation its own departments', the municipality all of its own. Null: none. */
export async function readOwnFigure(tx: HotTx, scope: Scope, id: string): Promise<OwnFigure | null> {
  const { rows } = await tx.query<Row & OwnRow>({
    ...{ name: 'read-own-figure', text: ONE, values: [id, ...tenantValues(scope)] },
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { municipality_id: municipalityId, replaced_at: at, replaced_by: by } = row;
  return { figure: knownOf(row), municipalityId, replaced: at === null ? null : { by: by ?? '', at } };
}

export type OwnFigure = {
  readonly figure: KnownFigure;
  readonly municipalityId: MunicipalityId;
  /** Who replaced it, and when; null: nothing has. */
  readonly replaced: { readonly by: string; readonly at: Date } | null;
};

const OF_DEPARTMENT = `
  SELECT d.municipality_id, d.organisation_id FROM department d WHERE d.id = $1 AND ${ownTenants('d', 2)}`;
const OF_AREA = `
  SELECT a.municipality_id, NULL::uuid AS organisation_id FROM area a WHERE a.id = $1 AND $2::uuid[] IS NULL
    AND ($3::uuid[] IS NULL OR a.municipality_id = ANY ($3))`;
const OF_MUNICIPALITY = `
  SELECT m.id AS municipality_id, NULL::uuid AS organisation_id FROM municipality m WHERE m.id = $1 AND $2::uuid[] IS NULL
    AND ($3::uuid[] IS NULL OR m.id = ANY ($3))`;

/** The place of a mark, if the scope may enter figures of it: an organisation of its own departments alone. Null: it may not. */
export async function readOwnPlace(
  tx: HotTx,
  scope: Scope,
  at: FigurePlaceAt,
): Promise<{ readonly municipalityId: MunicipalityId; readonly place: FigurePlace } | null> {
  const text = {
    DEPARTMENT: OF_DEPARTMENT,
    AREA: OF_AREA,
    MUNICIPALITY: OF_MUNICIPALITY,
    GROUP: OF_MUNICIPALITY,
  }[at.level];
  const { rows } = await tx.query<{
    municipality_id: MunicipalityId;
    organisation_id: OrganisationId | null;
  }>({
    ...{ name: `read-own-place-${at.level}`, text, values: [at.id, ...tenantValues(scope)] },
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { municipality_id: municipalityId, organisation_id: organisationId } = row;
  if (at.level === 'GROUP') return { municipalityId, place: { level: 'GROUP', groupName: at.groupName } };
  if (at.level === 'AREA') return { municipalityId, place: { level: 'AREA', areaId: asId<AreaId>(at.id) } };
  if (at.level === 'DEPARTMENT' && organisationId !== null)
    return {
      municipalityId,
      place: { level: 'DEPARTMENT', departmentId: asId<DepartmentId>(at.id), organisationId },
    };
  return { municipalityId, place: { level: 'MUNICIPALITY' } };
}

type OwnRow = {
  municipality_id: MunicipalityId;
  replaced_at: Date | null;
  replaced_by: string | null;
};
type Row = {
  id: string;
  level: PlaceLevel;
  department_id: DepartmentId | null;
  organisation_id: OrganisationId | null;
  area_id: AreaId | null;
  group_name: string | null;
  name: FigureName;
  value: string | null;
  value_to: string | null;
  unit: FigureUnit;
  persons: number | null;
  period_from: string | null;
  period_to: string | null;
  valid_from: string;
  source_kind: SourceKind;
  source: string;
  suppressed: boolean;
  method: string | null;
  entered_by_organisation_id: OrganisationId | null;
};

const knownOf = (row: Row): KnownFigure => ({
  ...{ id: row.id, name: row.name, place: placeOf(row), unit: row.unit, persons: row.persons },
  ...{ value: decimal(row.value), valueTo: decimal(row.value_to) },
  ...{ periodFrom: dayOrNull(row.period_from), periodTo: dayOrNull(row.period_to) },
  ...{ on: calendarDate(row.valid_from), kind: row.source_kind, source: row.source },
  ...{ suppressed: row.suppressed, method: row.method, enteredBy: row.entered_by_organisation_id },
});

const decimal = (text: string | null): string | null => (text === null ? null : plainDecimal(text));
const dayOrNull = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text));

function placeOf({ level, department_id, organisation_id, area_id, group_name }: Row): FigurePlace {
  if (level === 'DEPARTMENT' && department_id && organisation_id)
    return { level, departmentId: department_id, organisationId: organisation_id };
  if (level === 'AREA' && area_id) return { level, areaId: area_id };
  if (level === 'GROUP' && group_name) return { level, groupName: group_name };
  return { level: 'MUNICIPALITY' };
}
