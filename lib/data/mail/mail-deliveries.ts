import type { UserScope } from '@/lib/domain/access/scope';
import type { NoticeKind } from '@/lib/domain/notice/notice-kind';
import { type HotTx, inHotTransaction } from '../transaction';

export type MailShown = {
  readonly id: string;
  readonly kind: 'NOTICES' | 'DIGEST' | 'INVITATION' | 'PASSWORD' | 'OFFER' | 'OFFER_REMINDER';
  readonly state: 'WAITING' | 'SENT' | 'SET_ASIDE' | 'DROPPED';
  /** A colleague; null: it went to an address that is forgotten. */
  readonly to: string | null;
  /** What it tells of: each kind once. */
  readonly about: readonly NoticeKind[];
  readonly notices: number;
  readonly tries: number;
  readonly answer: string | null;
  readonly queuedAt: Date;
  readonly nextTryAt: Date;
  readonly endedAt: Date | null;
};

export type MailServerShown = {
  readonly failingSince: Date | null;
  readonly quietUntil: Date | null;
  readonly answer: string | null;
};

export type MailPage = {
  readonly server: MailServerShown;
  readonly waiting: number;
  readonly setAside: number;
  readonly mails: readonly MailShown[];
  readonly more: boolean;
};

const MOST_MAILS = 50;
export type MailCursor = { readonly at: string; readonly id: string };

const OWN = `(m.organisation_id = ANY ($1::uuid[]) OR m.municipality_id = ANY ($2::uuid[]))`;
const LIST = `
  SELECT m.id, m.kind, m.state, p.name AS "to", m.tries, m.answer, m.queued_at AS "queuedAt", m.next_try_at AS "nextTryAt",
    m.ended_at AS "endedAt", coalesce(n.about, '{}') AS about, coalesce(n.notices, 0)::int AS notices
  FROM mail m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT kind) AS about, count(*) AS notices FROM notice WHERE mail_id = m.id) n ON true
  WHERE ${OWN} AND ($3::text IS NULL OR m.state = $3) AND ($4::timestamptz IS NULL OR (m.queued_at, m.id) < ($4, $5::uuid))
  ORDER BY m.queued_at DESC, m.id DESC LIMIT ${MOST_MAILS + 1}`;
const COUNTS = `
  SELECT count(*) FILTER (WHERE m.state = 'WAITING')::int AS waiting, count(*) FILTER (WHERE m.state = 'SET_ASIDE')::int AS "setAside"
  FROM mail m WHERE ${OWN} AND m.state IN ('WAITING', 'SET_ASIDE')`;
const SERVER = `SELECT failing_since AS "failingSince", quiet_until AS "quietUntil", answer FROM mail_server`;

type Counts = { readonly waiting: number; readonly setAside: number };

/** The mails of the reader's own places, the newest first: that they were sent, never what their links are. */
export const listMails = (
  scope: UserScope,
  {
    state = null,
    after = null,
  }: { readonly state?: MailShown['state'] | null; readonly after?: MailCursor | null },
): Promise<MailPage> =>
  inHotTransaction(scope, async (tx) => {
    const own = [scope.organisations, scope.municipalities];
    const values = [...own, state, after?.at ?? null, after?.id ?? null];
    const server = await tx.query<MailServerShown>({ name: 'mail-server', text: SERVER });
    const counts = await tx.query<Counts>({ name: 'count-mails', text: COUNTS, values: own });
    const { rows } = await tx.query<MailShown>({ name: 'list-mails', text: LIST, values });
    return {
      server: server.rows[0] ?? { failingSince: null, quietUntil: null, answer: null },
      ...(counts.rows[0] ?? { waiting: 0, setAside: 0 }),
      ...{ mails: rows.slice(0, MOST_MAILS), more: rows.length > MOST_MAILS },
    };
  });

const RESEND = `
  UPDATE mail m SET state = 'WAITING', tries = 0, queued_at = clock_timestamp(), next_try_at = clock_timestamp(), ended_at = NULL, answer = NULL
  WHERE m.id = $3 AND m.state = 'SET_ASIDE' AND ${OWN}`;

/** Puts a mail that was set aside back among what is sent; false when the reader has none of that id. */
export async function resendMailRow(tx: HotTx, scope: UserScope, id: string): Promise<boolean> {
  const values = [scope.organisations, scope.municipalities, id];
  return (await tx.query({ name: 'resend-mail', text: RESEND, values })).rowCount === 1;
}
