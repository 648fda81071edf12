import type { Side } from '@/lib/domain/access/role';
import type { Scope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { TOLD_EVENTS, type ToldEvent } from '@/lib/domain/vacancy/told-events';
import { inHotTransaction } from '../transaction';
import { onlyParty } from './api-vacancies';

/** How far a reader has come: everything up to there it has had. */
export type FeedPlace = { readonly position: bigint; readonly id: bigint };

export type FeedRow = {
  readonly kind: ToldEvent;
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly externalId: string | null;
  readonly by: Side | 'SYSTEM';
  readonly occurredAt: Date;
};

export type FeedPage = {
  readonly rows: readonly FeedRow[];
  readonly reached: FeedPlace;
  readonly more: boolean;
};

type Row = FeedRow & { readonly position: string; readonly id: string };

/**
 * The events after a place, in an order that skips none. What is not for others is passed over, but the place moves past it.
 * @see docs/adr/0016-the-api.md
 */
export function readFeed(scope: Scope, after: FeedPlace, limit: number): Promise<FeedPage> {
  const values: unknown[] = [after.position.toString(), after.id.toString(), TOLD_EVENTS];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const text = `
    SELECT e.position::text, e.id::text, e.kind, e.vacancy_id AS "vacancyId", v.reference, v.external_id AS "externalId",
      e.actor_side AS by, e.occurred_at AS "occurredAt"
    FROM events_since($1::bigint, $2::bigint) e JOIN vacancy v ON v.id = e.vacancy_id
    WHERE ${onlyParty(scope, 'e', bound)} AND e.kind = ANY ($3::text[]) ORDER BY e.position, e.id LIMIT ${bound(limit + 1)}`;
  return inHotTransaction(scope, async (tx) => {
    // Asked first: what is settled now is among the rows that are read after it.
    const settled = await tx.query<{ before: string }>({
      name: 'events-settled-before',
      text: 'SELECT events_settled_before()::text AS before',
    });
    const { rows } = await tx.query<Row>({ text, values });
    const told = rows.slice(0, limit);
    const last = told.at(-1);
    const more = rows.length > limit;
    const reached =
      more && last
        ? { position: BigInt(last.position), id: BigInt(last.id) }
        : furthest(after, last, BigInt(settled.rows[0]?.before ?? 0));
    return { rows: told, reached, more };
  });
}

/** All that was settled has been read, whether or not any of it was told. */
function furthest(after: FeedPlace, last: Row | undefined, settled: bigint): FeedPlace {
  const own = last ? { position: BigInt(last.position), id: BigInt(last.id) } : after;
  return own.position < settled ? { position: settled, id: 0n } : own;
}
