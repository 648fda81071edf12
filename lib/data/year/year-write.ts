import { actorOf, type Scope, type UserScope } from '@/lib/domain/access/scope';
import type { YearEventKind } from '@/lib/domain/agreement/year-terms';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import type { MarkAct } from '@/lib/domain/year/event-mark';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';
import type { WhichEvent } from './year';

/** Whose side somebody speaks for under a municipality: `null` the municipality itself. */
export type Speaker = { readonly organisationId: OrganisationId | null };

/** Null where she may speak for nobody there. A managing agent speaks for the first of its organisations. */
export async function findSpeaker(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<Speaker | null> {
  const ofMunicipality =
    scope.kind === 'USER'
      ? scope.municipalities.includes(municipalityId)
      : actorOf(scope).side === 'MUNICIPALITY';
  if (ofMunicipality) return { organisationId: null };
  const hers =
    scope.kind === 'USER'
      ? Prisma.sql`om.organisation_id = ANY(${[...scope.organisations]}::uuid[])`
      : Prisma.sql`om.organisation_id IN (SELECT m.organisation_id FROM membership m
          WHERE m.user_id = ${actorOf(scope).userId}::uuid AND m.ended_at IS NULL)`;
  const rows = await tx.$queryRaw<{ id: OrganisationId }[]>`
    SELECT om.organisation_id AS id FROM organisation_municipality om JOIN organisation o ON o.id = om.organisation_id
    WHERE om.municipality_id = ${municipalityId}::uuid AND ${hers} ORDER BY o.name LIMIT 1`;
  return rows[0] ? { organisationId: rows[0].id } : null;
}

/** Who says something of a municipality's year comes after whoever is saying something of it. */
export async function lockYear(tx: Tx, municipalityId: MunicipalityId): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('year ' || ${municipalityId}, 0))`;
}

export type NewMark = {
  readonly act: MarkAct;
  readonly item: string | null;
  readonly day: CalendarDate | null;
  readonly note: string | null;
};

export async function insertMark(
  tx: Tx,
  scope: Scope,
  { municipalityId, event, year, organisationId, ...mark }: NewMark & WhichEvent & Speaker,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO year_event_mark (municipality_id, organisation_id, event, year, act, item, on_day, note, recorded_at, recorded_by)
    VALUES (${municipalityId}::uuid, ${organisationId}::uuid, ${event}, ${year}, ${mark.act}, ${mark.item}, ${mark.day}::date,
      ${mark.note}, app_now(), ${actorOf(scope).userId}::uuid)`;
}

export type OwnEventValues = {
  readonly kind: YearEventKind;
  readonly name: string;
  readonly forum: string | null;
  readonly day: CalendarDate;
  readonly prepare: string | null;
};

export async function insertOwnEvent(
  tx: Tx,
  scope: Scope,
  row: OwnEventValues & Speaker & { readonly id: string; readonly municipalityId: MunicipalityId },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO year_own_event (id, municipality_id, organisation_id, kind, name, forum, on_day, prepare, created_at, created_by,
      changed_at, changed_by)
    VALUES (${row.id}::uuid, ${row.municipalityId}::uuid, ${row.organisationId}::uuid, ${row.kind}, ${row.name}, ${row.forum},
      ${row.day}::date, ${row.prepare}, app_now(), ${actorOf(scope).userId}::uuid, app_now(), ${actorOf(scope).userId}::uuid)`;
}

export type HeldOwnEvent = {
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId | null;
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly by: string;
  readonly at: Date;
};

/** An added event under lock, of the side that added it; null where the scope's side has none of that id. */
export async function lockOwnEvent(tx: Tx, scope: UserScope, id: string): Promise<HeldOwnEvent | null> {
  const own =
    scope.side === 'MUNICIPALITY'
      ? Prisma.sql`e.organisation_id IS NULL AND e.municipality_id = ANY(${[...scope.municipalities]}::uuid[])`
      : Prisma.sql`e.organisation_id = ANY(${[...scope.organisations]}::uuid[])`;
  const rows = await tx.$queryRaw<HeldOwnEvent[]>`
    SELECT e.municipality_id AS "municipalityId", e.organisation_id AS "organisationId", e.revision, e.withdrawn, p.name AS by,
      e.changed_at AS at
    FROM year_own_event e JOIN person p ON p.id = e.changed_by WHERE e.id = ${id}::uuid AND ${own} FOR UPDATE OF e`;
  return rows[0] ?? null;
}

export async function updateOwnEvent(
  tx: Tx,
  scope: UserScope,
  id: string,
  row: OwnEventValues,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE year_own_event SET kind = ${row.kind}, name = ${row.name}, forum = ${row.forum}, on_day = ${row.day}::date,
      prepare = ${row.prepare}, revision = revision + 1, changed_at = app_now(), changed_by = ${scope.userId}::uuid
    WHERE id = ${id}::uuid`;
}

export async function withdrawOwnEventRow(tx: Tx, scope: UserScope, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE year_own_event SET withdrawn = true, revision = revision + 1, changed_at = app_now(), changed_by = ${scope.userId}::uuid
    WHERE id = ${id}::uuid`;
}

/** Is the same event there already? A form sent twice adds one. */
export async function isOwnEventThere(
  tx: Tx,
  municipalityId: MunicipalityId,
  { name, day }: Pick<OwnEventValues, 'name' | 'day'>,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM year_own_event e WHERE e.municipality_id = ${municipalityId}::uuid AND e.on_day = ${day}::date
      AND lower(e.name) = lower(${name}) AND NOT e.withdrawn`;
  return rows.length > 0;
}
