import type { SystemScope } from '@/lib/domain/access/scope';
import { agreementDays } from '@/lib/domain/agreement/life/agreement-days';
import {
  dispensationDays,
  type VersionWithDispensations,
} from '@/lib/domain/agreement/life/dispensation-days';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { ClosingDays } from '@/lib/domain/calendar/working-days';
import { LOOK_AHEAD_DAYS, STILL_NEWS_DAYS } from '@/lib/domain/notice/deadline-occasions';
import type { OfficeId } from '@/lib/domain/notice/occasion';
import {
  type AgreementDayToCome,
  type ArrivedPapers,
  type DispensationDayToCome,
  PLACEMENT_NEAR_DAYS,
  type PlacedFromDay,
  type SummaryToRestate,
} from '@/lib/domain/notice/occasions-of-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId } from '@/lib/domain/shared/ids';
import { readAgreements } from '../agreements/compiled-agreements';
import { TO_RESTATE } from '../summaries/summary-checks';
import type { HotTx } from '../transaction';

const CLOSED = `
  SELECT municipality_id AS id, array_agg(on_day::text) AS days FROM closing_day
  WHERE on_day BETWEEN $1::date - ${STILL_NEWS_DAYS} AND $1::date + ${LOOK_AHEAD_DAYS} GROUP BY municipality_id`;

export async function readClosingDays(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<ReadonlyMap<string, ClosingDays>> {
  const { rows } = await tx.query<{ id: string; days: readonly CalendarDate[] }>({
    ...{ name: 'closing-days-near', text: CLOSED, values: [today] },
  });
  return new Map(rows.map(({ id, days }) => [id, new Set(days)]));
}

// A file that is still being received is no paper yet.
const PAPERS = `
  SELECT p.offer_id AS "offerId", v.reference, p.organisation_id AS "organisationId", o.sent_by AS "sentBy", p.received_at AS at
  FROM paper p JOIN offer o ON o.id = p.offer_id JOIN vacancy v ON v.id = o.vacancy_id
  WHERE p.verdict = 'UNSEEN' AND p.received_from = 'APPLICANT' AND p.received_at >= $1::date - 2
    AND EXISTS (SELECT FROM paper_file f WHERE f.paper_id = p.id AND f.complete_at IS NOT NULL)
  ORDER BY p.received_at, p.id`;

type PaperRow = Omit<ArrivedPapers, 'day'> & { readonly at: Date };

/** Papers from applicants of the last days that nobody has looked at. */
export async function readArrivedPapers(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly ArrivedPapers[]> {
  const { rows } = await tx.query<PaperRow>({ name: 'arrived-papers', text: PAPERS, values: [today] });
  return rows.map(({ at, ...row }) => ({ ...row, day: dayOfInstant(at) }));
}

type OfMunicipality = { readonly municipalityId: string; readonly organisations: readonly string[] };

const officesOf = ({ municipalityId, organisations }: OfMunicipality): readonly OfficeId[] => [
  { side: 'MUNICIPALITY', id: municipalityId },
  ...organisations.map((id): OfficeId => ({ side: 'ORGANISATION', id })),
];

const SOON = (day: string): string => `${day} BETWEEN $1::date AND $1::date + ${PLACEMENT_NEAR_DAYS}`;
// What was entered by hand may be told of after its day.
const ABOUT_NOW = (day: string): string =>
  `${day} BETWEEN $1::date - ${STILL_NEWS_DAYS} AND $1::date + ${PLACEMENT_NEAR_DAYS}`;

// What an organisation's departments were placed in on one day by hand is told of at once, as its list is entered.
const PLACED = `
  SELECT 'ROUND' AS what, id::text AS id, effective_on::text AS "effectiveOn", municipality_id AS "municipalityId", parties AS organisations,
    NULL::uuid AS by
  FROM placement_round WHERE state = 'SIGNED' AND ${SOON('effective_on')}
  UNION ALL
  SELECT 'BY_HAND', p.organisation_id || ':' || (p.recorded_at AT TIME ZONE 'UTC')::date, p.valid_from::text, p.municipality_id,
    ARRAY[p.organisation_id], CASE WHEN count(DISTINCT p.recorded_by) = 1 THEN min(p.recorded_by::text)::uuid END
  FROM placement p
  WHERE p.round_id IS NULL AND ${ABOUT_NOW('p.valid_from')} AND NOT EXISTS (SELECT FROM placement_withdrawal w WHERE w.placement_id = p.id)
  GROUP BY p.municipality_id, p.organisation_id, p.valid_from, (p.recorded_at AT TIME ZONE 'UTC')::date
  UNION ALL
  SELECT 'DESIGNATIONS', l.id::text, l.list_on::text, l.municipality_id, ARRAY(
      SELECT DISTINCT d.organisation_id FROM designation_list_row r JOIN area_designation g ON g.id = r.designation_id
        JOIN department d ON d.area_id = g.area_id AND d.municipality_id = l.municipality_id
      WHERE r.list_id = l.id AND r.change <> 'STANDS'), l.recorded_by
  FROM designation_list l
  WHERE ${ABOUT_NOW('l.list_on')} AND EXISTS (SELECT FROM designation_list_row r WHERE r.list_id = l.id AND r.change <> 'STANDS')`;

/** Signed rounds, placements entered by hand and lists of designated areas that take effect about now. */
export async function readPlacedFromDay(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly PlacedFromDay[]> {
  const { rows } = await tx.query<OfMunicipality & Omit<PlacedFromDay, 'offices'>>({
    ...{ name: 'placed-from-day', text: PLACED, values: [today] },
  });
  return rows.map(({ what, id, effectiveOn, by, ...row }) => ({
    ...{ what, id, effectiveOn, by, offices: officesOf(row) },
  }));
}

const VERSIONS = `
  SELECT av.id, av.kind, a.slug, av.valid_from::text AS "from", av.valid_to::text AS "to", av.municipality_id AS "municipalityId",
    av.organisation_id AS "organisationId",
    CASE WHEN av.organisation_id IS NOT NULL THEN ARRAY[av.organisation_id] ELSE
      ARRAY(SELECT om.organisation_id FROM organisation_municipality om WHERE om.municipality_id = av.municipality_id) END AS organisations,
    EXISTS (SELECT FROM agreement_draft d WHERE d.agreement_id = a.id AND d.state IN ('DRAFT', 'SIGNING')) AS begun
  FROM agreement_version av JOIN agreement a ON a.id = av.agreement_id
  WHERE av.valid_to IS NULL OR av.valid_to > $1::date ORDER BY av.valid_from, av.id`;

type VersionRow = OfMunicipality & {
  readonly id: AgreementVersionId;
  readonly kind: 'FRAMEWORK' | 'INDIVIDUAL';
  readonly slug: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly organisationId: string | null;
  readonly begun: boolean;
};

/** The days of all agreements in force, frameworks' and individual ones', as the tray reckons them. */
export async function readAgreementDays(
  tx: HotTx,
  scope: SystemScope,
  today: CalendarDate,
): Promise<readonly AgreementDayToCome[]> {
  const { rows } = await tx.query<VersionRow>({ name: 'agreement-days', text: VERSIONS, values: [today] });
  const frameworks = rows.filter(({ kind }) => kind === 'FRAMEWORK').map(({ id }) => id);
  const agreements = await readAgreements(tx, scope, frameworks);
  // An individual agreement says nothing of notice and talks: its last day alone counts.
  const versions = rows.map((row) => ({ ...row, agreement: agreements.get(row.id) ?? { frame: null } }));
  const begun = new Set(rows.filter((row) => row.begun).map(({ slug }) => slug));
  return agreementDays(versions, today, begun).map(({ kind, day, version }) => ({
    ...{ versionId: version.id, slug: version.slug, kind, day, offices: officesOf(version) },
  }));
}

// Those to come as well: they may carry on what another ends.
const DISPENSATIONS = `
  SELECT av.id, a.slug, av.valid_from::text AS "from", av.valid_to::text AS "to", av.municipality_id AS "municipalityId",
    av.organisation_id AS "organisationId", coalesce(av.document->'dispensations', '[]') AS dispensations
  FROM agreement_version av JOIN agreement a ON a.id = av.agreement_id
  WHERE av.kind = 'INDIVIDUAL' AND (av.valid_to IS NULL OR av.valid_to > $1::date) ORDER BY av.valid_from, av.id`;

type DispensationRow = VersionWithDispensations & { readonly id: string; readonly slug: string };

/** The last days of the dispensations of all individual agreements in force, as the tray reckons them. */
export async function readDispensationDays(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly DispensationDayToCome[]> {
  const { rows } = await tx.query<DispensationRow>({
    ...{ name: 'dispensation-days', text: DISPENSATIONS, values: [today] },
  });
  return dispensationDays(rows, today).map(({ day, version, dispensation: { department } }) => {
    const { id: versionId, slug, municipalityId, organisationId } = version;
    return {
      versionId,
      slug,
      department,
      day,
      offices: officesOf({ municipalityId, organisations: [organisationId] }),
    };
  });
}

const TO_BE_RESTATED = `
  SELECT s.id, c.edition, c.differs_since AS at, s.municipality_id AS "municipalityId", s.parties AS organisations
  FROM saved_summary s ${TO_RESTATE} WHERE s.state = 'CLOSED' ORDER BY c.differs_since, s.id`;

type RestatedRow = OfMunicipality & { readonly id: string; readonly edition: number; readonly at: Date };

/** Closed summaries that were found not to be as they were, with all parties to them. */
export async function readSummariesToRestate(
  tx: HotTx,
  _scope: SystemScope,
): Promise<readonly SummaryToRestate[]> {
  const { rows } = await tx.query<RestatedRow>({ name: 'summaries-to-restate', text: TO_BE_RESTATED });
  return rows.map(({ id, edition, at, ...of }) => ({
    ...{ id, edition, since: dayOfInstant(at), offices: officesOf(of) },
  }));
}
