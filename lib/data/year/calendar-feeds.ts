import type { Role, Side } from '@/lib/domain/access/role';
import type { SystemScope, UserScope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { MembershipId, MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { inTransaction, type Tx } from '../transaction';

/** What a link gives: the year, or the reader's own deadlines. */
export type FeedAbout = 'YEAR' | 'DEADLINES';

export type CalendarFeed = {
  readonly id: string;
  readonly about: FeedAbout;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  readonly lastReadAt: Date | null;
};

/** The reader's own links in the role she works in now, the newest first. */
export const listCalendarFeeds = (scope: UserScope): Promise<readonly CalendarFeed[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<CalendarFeed[]>`
      SELECT f.id, f.about, f.created_at AS "createdAt", f.revoked_at AS "revokedAt", f.last_read_at AS "lastReadAt" FROM calendar_feed f
      WHERE f.person_id = ${scope.userId}::uuid AND f.membership_id = ${scope.membershipId}::uuid
      ORDER BY f.created_at DESC, f.id DESC LIMIT 20`,
  );

/** Open links of one person are counted and made one after the other. */
export async function countOpenFeeds(tx: Tx, scope: UserScope): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('calendar feeds ' || ${scope.userId}, 0))`;
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM calendar_feed f WHERE f.person_id = ${scope.userId}::uuid
      AND f.membership_id = ${scope.membershipId}::uuid AND f.revoked_at IS NULL`;
  return row?.n ?? 0;
}

export async function insertCalendarFeed(
  tx: Tx,
  scope: UserScope,
  row: {
    readonly id: string;
    readonly secretHash: Buffer;
    readonly language: Language;
    readonly about: FeedAbout;
  },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO calendar_feed (id, person_id, membership_id, municipality_id, organisation_id, secret_hash, language, about, created_at)
    SELECT ${row.id}::uuid, m.user_id, m.id, m.municipality_id, m.organisation_id, ${row.secretHash}, ${row.language}, ${row.about},
      clock_timestamp()
    FROM membership m WHERE m.id = ${scope.membershipId}::uuid AND m.user_id = ${scope.userId}::uuid AND m.ended_at IS NULL`;
}

/** True when it was hers and open. */
export async function revokeCalendarFeedRow(tx: Tx, scope: UserScope, id: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE calendar_feed SET revoked_at = clock_timestamp()
    WHERE id = ${id}::uuid AND person_id = ${scope.userId}::uuid AND revoked_at IS NULL`;
  return count === 1;
}

/** Whom a link speaks for, as her membership is now. */
export type FeedReader = {
  readonly feedId: string;
  readonly about: FeedAbout;
  readonly language: Language;
  readonly userId: UserId;
  readonly membershipId: MembershipId;
  readonly role: Role;
  readonly side: Side;
  readonly municipalities: readonly MunicipalityId[];
  readonly organisations: readonly OrganisationId[];
  readonly reach: readonly MunicipalityId[];
};

/** What a secret opens: a reader; `CLOSED` where it once did; null where nobody ever had it. */
export type OpenedFeed = FeedReader | 'CLOSED' | null;

type Row = FeedReader & { readonly open: boolean };

/** Rights are read anew each time: they end with the link, the membership or the account. */
export const openCalendarFeed = (scope: SystemScope, secretHash: Buffer): Promise<OpenedFeed> =>
  inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      WITH feed AS (
        SELECT f.id, f.about, f.language, f.revoked_at, m.id AS membership_id, m.user_id, m.role, m.municipality_id, m.ended_at, u.locked_at
        FROM calendar_feed f JOIN membership m ON m.id = f.membership_id JOIN user_account u ON u.id = m.user_id
        WHERE f.secret_hash = ${secretHash}),
      same AS (
        SELECT s.municipality_id, s.organisation_id FROM membership s JOIN feed ON s.user_id = feed.user_id AND s.role = feed.role
          AND (s.municipality_id IS NULL) = (feed.municipality_id IS NULL) WHERE s.ended_at IS NULL)
      SELECT feed.id AS "feedId", feed.about, feed.language, feed.user_id AS "userId", feed.membership_id AS "membershipId", feed.role,
        CASE WHEN feed.municipality_id IS NULL THEN 'ORGANISATION' ELSE 'MUNICIPALITY' END AS side,
        feed.revoked_at IS NULL AND feed.ended_at IS NULL AND feed.locked_at IS NULL AS open,
        ARRAY(SELECT DISTINCT municipality_id FROM same WHERE municipality_id IS NOT NULL) AS municipalities,
        ARRAY(SELECT DISTINCT organisation_id FROM same WHERE organisation_id IS NOT NULL) AS organisations,
        ARRAY(SELECT municipality_id FROM same WHERE municipality_id IS NOT NULL
          UNION SELECT om.municipality_id FROM organisation_municipality om
            WHERE om.organisation_id IN (SELECT organisation_id FROM same)) AS reach
      FROM feed`;
    if (row === undefined) return null;
    if (!row.open) return 'CLOSED';
    await markRead(tx, row.feedId);
    const { open: _, ...reader } = row;
    return reader;
  });

/** Once an hour is enough to see that somebody reads it. */
async function markRead(tx: Tx, feedId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE calendar_feed SET last_read_at = clock_timestamp()
    WHERE id = ${feedId}::uuid AND (last_read_at IS NULL OR last_read_at < clock_timestamp() - interval '1 hour')`;
}

/** Secrets that nobody ever had, from one address within a quarter of an hour. */
export const MOST_WRONG = 40;

export const hasTriedTooMany = (scope: SystemScope, addressHash: string): Promise<boolean> =>
  inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM calendar_feed_attempt a WHERE a.address_hash = ${addressHash}
        AND a.at > clock_timestamp() - interval '15 minutes'`;
    return (row?.n ?? 0) >= MOST_WRONG;
  });

/** Counts a wrong secret; those older than a day are of no use and go. */
export const countWrongSecret = (scope: SystemScope, addressHash: string): Promise<void> =>
  inTransaction(scope, async (tx) => {
    await tx.$executeRaw`INSERT INTO calendar_feed_attempt (address_hash) VALUES (${addressHash})`;
    await tx.$executeRaw`DELETE FROM calendar_feed_attempt WHERE at < clock_timestamp() - interval '1 day'`;
  });
