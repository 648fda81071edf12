import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, SavedSummaryId } from '@/lib/domain/shared/ids';
import { missingApprovals } from '@/lib/domain/summary/closing';
import type { KeptYear } from '@/lib/domain/summary/reports/kept-years';
import type {
  ByWhom,
  RecordedAct,
  SavedSummary,
  SummaryEdition,
  SummaryFile,
  SummaryMeeting,
} from '@/lib/domain/summary/saved';
import type { DaySpan, SummaryPart } from '@/lib/domain/summary/summary';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

export type SummaryHead = SavedSummary & ByWhom;

type HeadRow = Omit<SummaryHead, 'part' | 'period' | 'meeting'> & {
  readonly partKind: SummaryPart['kind'];
  readonly partId: string | null;
  readonly partName: string | null;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
} & MeetingColumns;

type MeetingColumns = { readonly meetingEvent: string | null; readonly meetingYear: number | null };

const HEAD = Prisma.sql`
  s.id, s.municipality_id AS "municipalityId", m.name AS municipality, s.maker_id AS maker, s.part_kind AS "partKind", s.part_id AS "partId",
  s.part_name AS "partName", s.from_on::text AS "from", s.through_on::text AS "through", s.title, s.meeting_event AS "meetingEvent",
  s.meeting_year AS "meetingYear", s.correction_days AS "correctionDays", s.state, s.text_changed AS "textChanged", s.sent_at AS "sentAt",
  s.closes_on::text AS "closesOn", s.revision, p.name AS by, s.changed_at AS at,
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name), '[]') FROM organisation o
    WHERE o.id = ANY (s.parties)) AS parties`;
const FROM = Prisma.sql`
  FROM saved_summary s JOIN municipality m ON m.id = s.municipality_id JOIN person p ON p.id = s.changed_by`;

/** Row-level security knows whether it was sent; here is said who may see it at all. */
function seenRows(scope: Scope): Prisma.Sql {
  if (scope.kind === 'SYSTEM') return Prisma.sql`true`;
  const hers =
    scope.side === 'MUNICIPALITY'
      ? Prisma.sql`(s.maker_id IS NULL OR s.sent_at IS NOT NULL)`
      : Prisma.sql`(s.maker_id = ANY (${[...scope.organisations]}::uuid[])
          OR (s.sent_at IS NOT NULL AND s.parties && ${[...scope.organisations]}::uuid[]))`;
  return Prisma.sql`${reachedRows(scope, 's')} AND ${hers}`;
}

function partOf({ partKind, partId, partName }: HeadRow): SummaryPart {
  if (partKind === 'MUNICIPALITY') return { kind: 'MUNICIPALITY' };
  if (partId === null || partName === null) throw new Error('A part of a municipality has an id and a name');
  return { kind: partKind, id: partId, name: partName };
}

const meetingOf = ({ meetingEvent: event, meetingYear: year }: MeetingColumns): SummaryMeeting | null =>
  event === null || year === null ? null : { event, year };

function toHead(row: HeadRow): SummaryHead {
  const { partKind: _kind, partId: _id, partName: _name, from, through, ...rest } = row;
  const { meetingEvent: _event, meetingYear: _year, ...head } = rest;
  return { ...head, part: partOf(row), period: { from, through }, meeting: meetingOf(row) };
}

export async function readSummaryHead(tx: Tx, scope: Scope, id: SavedSummaryId): Promise<SummaryHead | null> {
  const [row] = await tx.$queryRaw<HeadRow[]>`
    SELECT ${HEAD} ${FROM} WHERE s.id = ${id}::uuid AND ${seenRows(scope)}`;
  return row ? toHead(row) : null;
}

export type SummaryListRow = SummaryHead & {
  /** How many of the parties, the municipality among them, have approved what was sent last. */
  readonly approved: number;
  readonly restatements: number;
};

/** Every summary that was saved, and that the reader may see, the latest period first. */
export const listSavedSummaries = (scope: Scope): Promise<readonly SummaryListRow[]> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<(HeadRow & Pick<SummaryListRow, 'approved' | 'restatements'>)[]>`
      SELECT ${HEAD},
        (SELECT count(*)::int FROM summary_act a WHERE a.summary_id = s.id AND a.kind = 'APPROVED' AND a.edition = (
          SELECT max(e.number) FROM summary_edition e WHERE e.summary_id = s.id AND e.kind = 'SENT')) AS approved,
        (SELECT count(*)::int FROM summary_edition e WHERE e.summary_id = s.id AND e.kind = 'RESTATED') AS restatements
      ${FROM} WHERE ${seenRows(scope)} AND s.state <> 'WITHDRAWN'
      ORDER BY s.through_on DESC, s.created_at DESC, s.id LIMIT 200`;
    return rows.map((row) => ({ ...toHead(row), approved: row.approved, restatements: row.restatements }));
  });

/** What has been before the parties of exactly these days in a municipality, each with its editions and what was done with it: one statement for all. */
export async function readKeptYears(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  { from, through }: DaySpan,
): Promise<readonly KeptYear[]> {
  const rows = await tx.$queryRaw<(HeadRow & KeptJson)[]>`
    SELECT ${HEAD},
      (SELECT coalesce(json_agg(json_build_object('number', e.number, 'kind', e.kind, 'at', e.made_at, 'checksum', e.checksum)
        ORDER BY e.number), '[]') FROM summary_edition e WHERE e.summary_id = s.id) AS editions,
      (SELECT coalesce(json_agg(json_build_object('kind', a.kind, 'party', a.party_id, 'edition', a.edition, 'by', w.name, 'at', a.recorded_at)
        ORDER BY a.id), '[]') FROM summary_act a JOIN person w ON w.id = a.recorded_by WHERE a.summary_id = s.id) AS acts
    ${FROM} WHERE ${seenRows(scope)} AND s.municipality_id = ${municipalityId}::uuid AND s.sent_at IS NOT NULL
      AND s.state <> 'WITHDRAWN' AND s.from_on = ${from}::date AND s.through_on = ${through}::date
    ORDER BY s.part_kind = 'MUNICIPALITY' DESC, s.part_name, s.created_at, s.id`;
  return rows.map(({ editions, acts, ...row }) => ({
    ...{ summary: toHead(row), editions: editions.map(atInstant), acts: acts.map(atInstant) },
  }));
}

type Json<Row extends { readonly at: Date }> = Omit<Row, 'at'> & { readonly at: string };
type KeptJson = {
  readonly editions: readonly Json<KeptYear['editions'][number]>[];
  readonly acts: readonly Json<KeptYear['acts'][number]>[];
};
const atInstant = <Row extends { readonly at: string }>(row: Row) => ({ ...row, at: new Date(row.at) });

/** One summary with its editions and what was done with it; null for another tenant's, for an unsent one of others, and for none. */
export const findSavedSummary = (scope: Scope, id: SavedSummaryId): Promise<SummaryFile | null> =>
  inTransaction(scope, async (tx) => {
    const head = await readSummaryHead(tx, scope, id);
    return head && readSummaryFile(tx, scope, head);
  });

export async function readSummaryFile(tx: Tx, _scope: Scope, head: SummaryHead): Promise<SummaryFile> {
  const { by, at, ...summary } = head;
  const [draft] = await tx.$queryRaw<{ sentences: string[]; offered: string[] }[]>`
    SELECT sentences, offered FROM summary_draft WHERE summary_id = ${head.id}::uuid`;
  return {
    ...{ today: await readToday(tx), summary, changed: { by, at } },
    ...{ sentences: draft?.sentences ?? null, offered: draft?.offered ?? [] },
    editions: await readEditions(tx, head.id),
    acts: await readActs(tx, head.id),
  };
}

export async function readEditions(tx: Tx, id: SavedSummaryId): Promise<SummaryEdition[]> {
  const rows = await tx.$queryRaw<(Omit<SummaryEdition, 'meeting'> & MeetingColumns)[]>`
    SELECT e.number, e.kind, e.title, e.meeting_event AS "meetingEvent", e.meeting_year AS "meetingYear", e.sentences, e.figures, e.inputs,
      e.made_of AS "madeOf", e.reason, e.checksum, e.party_id AS party, p.name AS by, e.made_at AS at
    FROM summary_edition e JOIN person p ON p.id = e.made_by WHERE e.summary_id = ${id}::uuid ORDER BY e.number`;
  return rows.map(({ meetingEvent, meetingYear, ...edition }) => ({
    ...edition,
    meeting: meetingOf({ meetingEvent, meetingYear }),
  }));
}

export const readActs = (tx: Tx, id: SavedSummaryId): Promise<RecordedAct[]> =>
  tx.$queryRaw<RecordedAct[]>`
    SELECT a.kind, a.party_id AS party, a.edition, a.said, p.name AS by, a.recorded_at AS at
    FROM summary_act a JOIN person p ON p.id = a.recorded_by WHERE a.summary_id = ${id}::uuid ORDER BY a.id`;

/** The acts that are not what they were chained as when they were done, or follow another one than they did. */
export const listBrokenActs = (
  tx: Tx,
  id: SavedSummaryId,
): Promise<Pick<RecordedAct, 'kind' | 'edition'>[]> =>
  tx.$queryRaw`
    SELECT c.kind, c.edition FROM (SELECT a.*, summary_act_chain(a, lag(a.chain) OVER (ORDER BY a.id)) AS expected
      FROM summary_act a WHERE a.summary_id = ${id}::uuid) c
    WHERE c.chain <> c.expected ORDER BY c.id`;

/** How many parties have yet to approve an edition. */
export const readMissing = async (
  tx: Tx,
  { id, parties }: Pick<SavedSummary, 'id' | 'parties'>,
  edition: Pick<SummaryEdition, 'number'>,
): Promise<number> => missingApprovals(parties, edition, await readActs(tx, id)).length;

/** Every summary of the scope that something was ever sent of. */
export const listSentSummaries = (
  tx: Tx,
): Promise<
  { readonly id: SavedSummaryId; readonly title: string; readonly closed: boolean }[]
> => tx.$queryRaw`
  SELECT s.id, s.title, s.state = 'CLOSED' AS closed FROM saved_summary s WHERE s.sent_at IS NOT NULL ORDER BY s.id`;
