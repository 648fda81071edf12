import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId, SavedSummaryId } from '@/lib/domain/shared/ids';
import type {
  EditionContent,
  RecordedAct,
  SavedSummary,
  SummaryMeeting,
  SummaryParty,
  WhichFigures,
} from '@/lib/domain/summary/saved';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';
import { readSummaryHead, type SummaryHead } from './saved-summaries';

/** The organisations that have homes in the part on a day of the period: those that a summary of it concerns. */
export async function readPartiesOf(
  tx: Tx,
  _scope: Scope,
  { municipalityId, part, period }: WhichFigures,
): Promise<readonly OrganisationId[]> {
  const [row] = await tx.$queryRaw<{ parties: OrganisationId[] }[]>`
    SELECT summary_parties(${municipalityId}::uuid, ${part.kind}, ${partId({ part })}::uuid, ${period.from}::date,
      ${period.through}::date) AS parties`;
  return row?.parties ?? [];
}

const partId = ({ part }: Pick<WhichFigures, 'part'>) => (part.kind === 'MUNICIPALITY' ? null : part.id);

export type NewSummary = WhichFigures & {
  readonly id: SavedSummaryId;
  readonly maker: SummaryParty;
  readonly parties: readonly OrganisationId[];
  readonly title: string;
  readonly meeting: SummaryMeeting | null;
  readonly correctionDays: number;
  readonly sentences: readonly string[];
  readonly offered: readonly string[];
};

export async function insertSummary(tx: Tx, scope: Scope, row: NewSummary): Promise<void> {
  const { userId } = actorOf(scope);
  const name = row.part.kind === 'MUNICIPALITY' ? null : row.part.name;
  await tx.$executeRaw`
    INSERT INTO saved_summary (id, municipality_id, maker_id, part_kind, part_id, part_name, from_on, through_on, parties, title,
      meeting_event, meeting_year, correction_days, state, created_at, created_by, changed_at, changed_by)
    VALUES (${row.id}::uuid, ${row.municipalityId}::uuid, ${row.maker}::uuid, ${row.part.kind}, ${partId(row)}::uuid, ${name},
      ${row.period.from}::date, ${row.period.through}::date, ${[...row.parties]}::uuid[], ${row.title}, ${row.meeting?.event ?? null},
      ${row.meeting?.year ?? null}, ${row.correctionDays}, 'DRAFT', app_now(), ${userId}::uuid, app_now(), ${userId}::uuid)`;
  await tx.$executeRaw`
    INSERT INTO summary_draft (summary_id, municipality_id, maker_id, sentences, offered)
    VALUES (${row.id}::uuid, ${row.municipalityId}::uuid, ${row.maker}::uuid, ${JSON.stringify(row.sentences)}::jsonb,
      ${[...row.offered]}::text[])`;
}

/**
 * The draft that the same person made with the same words and has not touched since. Held against others who look for it at once until
 * the transaction ends, so that a form sent twice makes one.
 */
export async function findSameDraft(
  tx: Tx,
  scope: Scope,
  row: Omit<NewSummary, 'id'>,
): Promise<SavedSummaryId | null> {
  const { userId } = actorOf(scope);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('summary draft ' || ${userId}, 0))`;
  const [made] = await tx.$queryRaw<{ id: SavedSummaryId }[]>`
    SELECT s.id FROM saved_summary s JOIN summary_draft d ON d.summary_id = s.id
    WHERE s.created_by = ${userId}::uuid AND s.state = 'DRAFT' AND s.revision = 1 AND s.municipality_id = ${row.municipalityId}::uuid
      AND s.maker_id IS NOT DISTINCT FROM ${row.maker}::uuid AND s.part_kind = ${row.part.kind}
      AND s.part_id IS NOT DISTINCT FROM ${partId(row)}::uuid AND s.from_on = ${row.period.from}::date
      AND s.through_on = ${row.period.through}::date AND s.title = ${row.title}
      AND s.meeting_event IS NOT DISTINCT FROM ${row.meeting?.event ?? null} AND s.meeting_year IS NOT DISTINCT FROM ${row.meeting?.year ?? null}::int
      AND s.correction_days = ${row.correctionDays} AND d.sentences = ${JSON.stringify(row.sentences)}::jsonb
    ORDER BY s.id LIMIT 1`;
  return made?.id ?? null;
}

/** The summary under lock. It is read after the lock is held: a join that waited would look for whoever changed it before. */
export async function lockSummary(tx: Tx, scope: Scope, id: SavedSummaryId): Promise<SummaryHead | null> {
  await tx.$queryRaw`SELECT 1 FROM saved_summary s WHERE s.id = ${id}::uuid FOR UPDATE`;
  return readSummaryHead(tx, scope, id);
}

/** Of one part and period only one summary is between the parties; two that are sent at once come one after the other. */
export async function isAnotherSent(tx: Tx, _scope: Scope, summary: SavedSummary): Promise<boolean> {
  const { id, municipalityId, part, period } = summary;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('summaries ' || ${municipalityId}, 0))`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM saved_summary s WHERE s.municipality_id = ${municipalityId}::uuid AND s.part_kind = ${part.kind}
      AND s.part_id IS NOT DISTINCT FROM ${partId({ part })}::uuid AND s.from_on = ${period.from}::date
      AND s.through_on = ${period.through}::date AND s.id <> ${id}::uuid AND s.state IN ('SENT', 'APPROVED', 'CLOSED')`;
  return rows.length > 0;
}

export type SummaryChange = Partial<
  Pick<SavedSummary, 'title' | 'meeting' | 'correctionDays' | 'state' | 'textChanged' | 'closesOn'>
> & {
  readonly parties?: readonly OrganisationId[];
  /** The others see it from now on. */
  readonly shown?: boolean;
};

/** A new revision of the summary, and who made it. */
export async function changeSummary(
  tx: Tx,
  scope: Scope,
  head: SummaryHead,
  change: SummaryChange,
): Promise<void> {
  const next = { ...head, ...change };
  // Written again in the order of their names they would be others than the maker said.
  const parties = change.parties ? Prisma.sql`${[...change.parties]}::uuid[]` : Prisma.sql`parties`;
  const shown = change.shown ? Prisma.sql`coalesce(sent_at, app_now())` : Prisma.sql`sent_at`;
  await tx.$executeRaw`
    UPDATE saved_summary SET title = ${next.title}, meeting_event = ${next.meeting?.event ?? null},
      meeting_year = ${next.meeting?.year ?? null}, correction_days = ${next.correctionDays}, state = ${next.state},
      text_changed = ${next.textChanged}, closes_on = ${next.closesOn}::date, parties = ${parties}, sent_at = ${shown},
      revision = revision + 1, changed_at = app_now(), changed_by = ${actorOf(scope).userId}::uuid
    WHERE id = ${head.id}::uuid`;
}

export const writeSentences = (
  tx: Tx,
  _scope: Scope,
  id: SavedSummaryId,
  { sentences, offered }: Pick<NewSummary, 'sentences' | 'offered'>,
): Promise<number> =>
  tx.$executeRaw`
    UPDATE summary_draft SET sentences = ${JSON.stringify(sentences)}::jsonb,
      offered = ARRAY(SELECT DISTINCT unnest(offered || ${[...offered]}::text[]) ORDER BY 1) WHERE summary_id = ${id}::uuid`;

export type NewEdition = EditionContent & { readonly checksum: string; readonly party: SummaryParty };

export async function insertEdition(
  tx: Tx,
  scope: Scope,
  head: Pick<SavedSummary, 'id' | 'municipalityId'>,
  edition: NewEdition,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO summary_edition (summary_id, municipality_id, number, kind, figures, sentences, title, meeting_event, meeting_year, reason,
      inputs, made_of, checksum, party_id, made_at, made_by)
    VALUES (${head.id}::uuid, ${head.municipalityId}::uuid, ${edition.number}, ${edition.kind}, ${JSON.stringify(edition.figures)}::jsonb,
      ${JSON.stringify(edition.sentences)}::jsonb, ${edition.title}, ${edition.meeting?.event ?? null}, ${edition.meeting?.year ?? null},
      ${edition.reason}, ${edition.inputs}, ${JSON.stringify(edition.madeOf)}::jsonb, ${edition.checksum}, ${edition.party}::uuid, app_now(), ${actorOf(scope).userId}::uuid)`;
}

type NewAct = Pick<RecordedAct, 'kind' | 'party'> & {
  readonly edition?: { readonly number: number; readonly checksum: string };
  readonly said?: string | null;
};

/** Answers whether it was new: whoever has approved an edition already has not approved it twice. */
export async function appendSummaryAct(
  tx: Tx,
  scope: Scope,
  { id, municipalityId }: Pick<SavedSummary, 'id' | 'municipalityId'>,
  { kind, party, edition, said = null }: NewAct,
): Promise<boolean> {
  const made = await tx.$executeRaw`
    INSERT INTO summary_act (summary_id, municipality_id, party_id, kind, edition, checksum, said, recorded_at, recorded_by)
    VALUES (${id}::uuid, ${municipalityId}::uuid, ${party}::uuid, ${kind}, ${edition?.number ?? null}, ${edition?.checksum ?? null},
      ${said}, app_now(), ${actorOf(scope).userId}::uuid)
    ON CONFLICT DO NOTHING`;
  return made > 0;
}

export type SummaryDue = { readonly id: SavedSummaryId; readonly municipalityId: MunicipalityId };

/** Approved summaries whose day has come. */
export const listSummariesToClose = (tx: Tx, _scope: Scope, today: CalendarDate): Promise<SummaryDue[]> =>
  tx.$queryRaw<SummaryDue[]>`
    SELECT s.id, s.municipality_id AS "municipalityId" FROM saved_summary s
    WHERE s.state = 'APPROVED' AND s.closes_on <= ${today}::date ORDER BY s.closes_on, s.id`;
