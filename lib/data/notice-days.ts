import type { SystemScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { ClosingDays } from '@/lib/domain/calendar/working-days';
import type { OfficeId } from '@/lib/domain/notice/occasion';
import {
  AGREEMENT_NEAR_DAYS,
  type AgreementToEnd,
  type ArrivedPapers,
  LOOK_AHEAD_DAYS,
  PLACEMENT_NEAR_DAYS,
  type RoundToCome,
  type RunningHome,
  STILL_NEWS_DAYS,
} from '@/lib/domain/notice/occasions-of-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { HotTx } from './transaction';

const RUNNING = `
  SELECT s.id AS "slotId", v.reference, s.municipality_id AS "municipalityId", s.claimed_by AS "claimedBy",
    CASE s.state WHEN 'OFFERED' THEN 'ANSWER' ELSE 'NAME' END AS "waitsFor", s.due::text AS due
  FROM (SELECT *, CASE state WHEN 'OFFERED' THEN answer_due ELSE name_due END AS due FROM slot WHERE state IN ('OFFERED', 'CLAIMED')) s
    JOIN vacancy v ON v.id = s.vacancy_id
  WHERE s.due BETWEEN $1::date - ${STILL_NEWS_DAYS} AND $1::date + ${LOOK_AHEAD_DAYS} ORDER BY s.due, s.id`;

/** Homes whose deadline is near or has lately passed, of every municipality. */
export async function readRunningHomes(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly RunningHome[]> {
  return (await tx.query<RunningHome>({ name: 'running-homes', text: RUNNING, values: [today] })).rows;
}

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

const ROUNDS = `
  SELECT id AS "roundId", effective_on::text AS "effectiveOn", municipality_id AS "municipalityId", parties AS organisations
  FROM placement_round WHERE state = 'SIGNED' AND effective_on BETWEEN $1::date AND $1::date + ${PLACEMENT_NEAR_DAYS}`;

/** Signed rounds of placements that take effect soon. */
export async function readRoundsToCome(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly RoundToCome[]> {
  const { rows } = await tx.query<OfMunicipality & Omit<RoundToCome, 'offices'>>({
    ...{ name: 'rounds-to-come', text: ROUNDS, values: [today] },
  });
  return rows.map((row) => ({
    ...{ roundId: row.roundId, effectiveOn: row.effectiveOn, offices: officesOf(row) },
  }));
}

// What is replaced the day it ends needs nobody to be told.
const ENDING = `
  SELECT av.id AS "versionId", a.slug, (av.valid_to - 1)::text AS "lastDay", av.municipality_id AS "municipalityId",
    ARRAY(SELECT om.organisation_id FROM organisation_municipality om WHERE om.municipality_id = av.municipality_id) AS organisations
  FROM agreement_version av JOIN agreement a ON a.id = av.agreement_id
  WHERE av.kind = 'FRAMEWORK' AND av.valid_from <= $1::date AND av.valid_to > $1::date
    AND av.valid_to <= $1::date + ${Math.max(...AGREEMENT_NEAR_DAYS) + 1}
    AND NOT EXISTS (SELECT FROM agreement_version n WHERE n.municipality_id = av.municipality_id AND n.kind = 'FRAMEWORK'
      AND n.valid_from <= av.valid_to AND (n.valid_to IS NULL OR n.valid_to > av.valid_to))`;

/** Framework agreements in force that end with nothing in their place. */
export async function readAgreementsToEnd(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly AgreementToEnd[]> {
  const { rows } = await tx.query<OfMunicipality & Omit<AgreementToEnd, 'offices'>>({
    ...{ name: 'agreements-to-end', text: ENDING, values: [today] },
  });
  return rows.map((row) => ({
    ...{ versionId: row.versionId, slug: row.slug, lastDay: row.lastDay, offices: officesOf(row) },
  }));
}
