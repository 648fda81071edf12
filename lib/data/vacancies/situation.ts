import type { DesignationKind, DwellingType } from '@/lib/domain/agreement/vocabulary';
import type { DepartmentFacts, PlacementRow } from '@/lib/domain/allocation/decision';
import type { Names } from '@/lib/domain/allocation/words/phrasebook';
import type { ClosingDays } from '@/lib/domain/calendar/working-days';
import { countingFigures } from '@/lib/domain/key-figures/counting-source';
import type { SourceKind } from '@/lib/domain/key-figures/vocabulary';
import { type CalendarDate, calendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { fromDecimalText } from '@/lib/domain/shared/decimal';
import type { Fraction } from '@/lib/domain/shared/fraction';
import {
  type AgreementVersionId,
  asId,
  type DepartmentId,
  type DwellingId,
  type MunicipalityId,
  type OrganisationId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import type { EarlierReport } from '@/lib/domain/vacancy/choices';

/** Everything about one department that its vacancies are decided on, as recorded when it was read. */
export type Situation = LastingFacts & {
  readonly departmentId: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly now: Date;
  readonly earlier: readonly EarlierReport[];
  readonly homes: ReadonlyMap<string, KnownHome>;
  /** Of a unit asked for: the last report of another unit at its address. */
  readonly addresses: ReadonlyMap<string, LastReport>;
  /** Reports of the organisation that already carry one of the ids asked for. */
  readonly reported: ReadonlyMap<string, EarlierId>;
  /** What was answered under one of the keys asked for, for any of the scope's organisations. */
  readonly answered: ReadonlyMap<string, SameKey>;
};

/** What changes a few times a year, and is not read again until it has. */
export type LastingFacts = {
  readonly names: Names;
  readonly facts: DepartmentFacts;
  readonly versions: readonly VersionInForce[];
  readonly closingDays: ClosingDays;
  /** The days on which a merger or a split began the department, and ended it. */
  readonly openedFrom: CalendarDate | null;
  readonly closedFrom: CalendarDate | null;
};

export type VersionInForce = {
  readonly id: AgreementVersionId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};

/** A home of the stock, and when it was last reported. */
export type KnownHome = {
  readonly id: DwellingId;
  readonly type: DwellingType;
  readonly allocationRule: string | null;
  /** What may differ from report to report, in the order of `homeText`. */
  readonly text: string;
  readonly lastReportOn: CalendarDate | null;
  readonly lastReference: string | null;
};

/** When a home was last reported, and as what. */
export type LastReport = { readonly on: CalendarDate; readonly reference: string };

export type EarlierId = { readonly vacancyId: VacancyId; readonly reference: string };
export type SameKey = { readonly contentHash: string; readonly answer: unknown };

/** The agreement version in force on a day; null while there is none. */
export const versionOn = (versions: readonly VersionInForce[], day: CalendarDate): VersionInForce | null =>
  versions.find((version) => isInForce(version, day)) ?? null;

type Span = { from: string; to: string | null };
export type LastingRow = {
  id: string;
  revision: string | null;
  number: string;
  name: string;
  organisation: string;
  municipality: string;
  placements: (Span & PlacementJson)[] | null;
  figures: (Span & { name: string; value: string | null; kind: SourceKind; withdrawn: boolean })[] | null;
  designations: (Span & { designation: DesignationKind })[] | null;
  rehousing: Span[] | null;
  versions: (Span & { id: string })[] | null;
  closing: { on: string }[] | null;
  opened_from: string | null;
  closed_from: string | null;
};
export type MomentRow = {
  id: string;
  organisation_id: string;
  municipality_id: string;
  now: Date;
  /** Null while no fact has been entered in the municipality. */
  revision: string | null;
  earlier: { reportedOn: string; noticeOn: string | null }[] | null;
  homes: HomeJson[] | null;
  addresses: { unit: string; lastReportOn: string; lastReference: string }[] | null;
  reported: { externalId: string; id: string; reference: string }[] | null;
  answered: (SameKey & { key: string })[] | null;
};
type PlacementJson = {
  tier: string;
  decidedOn: string;
  forum: string;
  figure: string | null;
  source: string | null;
  criteria: string[];
};
type HomeJson = {
  id: string;
  unit: string;
  type: DwellingType;
  rule: string | null;
  text: string;
  lastReportOn: string | null;
  lastReference: string | null;
};

/** What was read of a department, as the core reads it. */
export const lastingFactsOf = (row: LastingRow): LastingFacts => ({
  names: {
    department: `${row.number} ${row.name}`,
    organisation: row.organisation,
    municipality: row.municipality,
  },
  facts: {
    placements: (row.placements ?? []).map(placement),
    keyFigures: countingFigures((row.figures ?? []).map((one) => ({ ...one, ...span(one) }))),
    designations: (row.designations ?? []).map((one) => ({ ...span(one), designation: one.designation })),
    rehousing: (row.rehousing ?? []).map(span),
  },
  versions: (row.versions ?? []).map((one) => ({ ...span(one), id: asId<AgreementVersionId>(one.id) })),
  closingDays: new Set((row.closing ?? []).map((one) => calendarDate(one.on))),
  openedFrom: dayOrNull(row.opened_from),
  closedFrom: dayOrNull(row.closed_from),
});

/** The department as it is this moment, with its lasting facts. */
export const situationOf = (row: MomentRow, lasting: LastingFacts): Situation => ({
  ...lasting,
  departmentId: asId<DepartmentId>(row.id),
  organisationId: asId<OrganisationId>(row.organisation_id),
  municipalityId: asId<MunicipalityId>(row.municipality_id),
  now: row.now,
  earlier: (row.earlier ?? []).map((one) => ({
    reportedOn: calendarDate(one.reportedOn),
    noticeOn: dayOrNull(one.noticeOn),
  })),
  homes: new Map((row.homes ?? []).map((one) => [one.unit, knownHome(one)])),
  addresses: new Map(
    (row.addresses ?? []).map(({ unit, lastReportOn, lastReference }) => [
      unit,
      { on: calendarDate(lastReportOn), reference: lastReference },
    ]),
  ),
  reported: new Map(
    (row.reported ?? []).map((one) => [
      one.externalId,
      { vacancyId: asId<VacancyId>(one.id), reference: one.reference },
    ]),
  ),
  answered: new Map((row.answered ?? []).map((one) => [one.key, one])),
});

const dayOrNull = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text));
const span = (row: Span) => ({ from: calendarDate(row.from), to: dayOrNull(row.to) });
const percent = (text: string | null): Fraction | null => (text === null ? null : fromDecimalText(text));

const placement = (row: Span & PlacementJson): PlacementRow => ({
  ...span(row),
  tier: row.tier,
  basis: {
    decidedOn: calendarDate(row.decidedOn),
    forum: row.forum,
    figure: percent(row.figure),
    source: row.source,
    criteria: row.criteria,
  },
});

const knownHome = (row: HomeJson): KnownHome => ({
  id: asId<DwellingId>(row.id),
  type: row.type,
  allocationRule: row.rule,
  text: row.text,
  lastReportOn: dayOrNull(row.lastReportOn),
  lastReference: row.lastReference,
});
