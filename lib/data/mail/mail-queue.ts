import type { SystemScope } from '@/lib/domain/access/scope';
import type { DeadlineKind } from '@/lib/domain/deadline/deadline';
import type { NoticeKind } from '@/lib/domain/notice/notice-kind';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfferId } from '@/lib/domain/shared/ids';
import { type HotTx, inHotTransaction } from '../transaction';

/** What a mail is made of when it is sent; rights and addresses as they are then. */
export type LeasedMail = {
  readonly id: string;
  readonly kind: 'NOTICES' | 'DIGEST' | 'INVITATION' | 'PASSWORD' | 'OFFER' | 'OFFER_REMINDER';
  readonly tries: number;
  /** Of a mail with a link: address, link and language, sealed. */
  readonly sealed: Uint8Array | null;
  /** Of a mail to an applicant: the offer. */
  readonly offerId: OfferId | null;
  /** The colleague's address; null when she has no account that is open. */
  readonly email: string | null;
  readonly language: Language | null;
  /** What it tells of, but for what is of an office that she is not in any more. */
  readonly items: readonly {
    readonly kind: NoticeKind;
    readonly reference: string | null;
    readonly day: CalendarDate | null;
    readonly about: DeadlineKind | null;
    readonly path: string;
  }[];
};

const LEASE = `
  WITH next AS (SELECT id FROM mail WHERE state = 'WAITING' AND next_try_at <= clock_timestamp()
      AND (leased_until IS NULL OR leased_until <= clock_timestamp()) ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED),
    leased AS (UPDATE mail m SET lease = $1, leased_until = clock_timestamp() + interval '5 minutes', tries = m.tries + 1
      FROM next WHERE m.id = next.id RETURNING m.*)
  SELECT l.id, l.kind, l.tries, l.sealed, l.offer_id AS "offerId", u.email, u.language,
    (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'reference', n.reference, 'day', n.on_day, 'about', n.about, 'path', n.path)
      ORDER BY n.made_at, n.id), '[]') FROM notice n WHERE n.mail_id = l.id
      AND EXISTS (SELECT FROM membership s WHERE s.user_id = l.person_id AND s.ended_at IS NULL
        AND (s.municipality_id = n.municipality_id OR s.organisation_id = n.organisation_id))) AS items
  FROM leased l LEFT JOIN user_account u ON u.id = l.person_id AND u.locked_at IS NULL`;

/**
 * Takes the mail that has waited longest, so that nobody else does for five minutes; null when none is due. The try counts from here:
 * a mail that brings a server down is set aside in the end too.
 */
export const leaseMail = (scope: SystemScope, lease: string): Promise<LeasedMail | null> =>
  inHotTransaction(scope, async (tx) => {
    const { rows } = await tx.query<LeasedMail>({ name: 'lease-mail', text: LEASE, values: [lease] });
    return rows[0] ?? null;
  });

export type Settled =
  | { readonly state: 'SENT' }
  | { readonly state: 'SET_ASIDE' | 'DROPPED'; readonly answer: string }
  /** Tried again later; `counts` is false when it was not the mail's fault. */
  | { readonly state: 'WAITING'; readonly answer: string; readonly inMs: number; readonly counts: boolean };

const SETTLE = `
  UPDATE mail SET state = $3, answer = $4, lease = NULL, leased_until = NULL,
    next_try_at = clock_timestamp() + $5 * interval '1 millisecond', tries = tries - $6,
    ended_at = CASE WHEN $3 = 'WAITING' THEN NULL ELSE clock_timestamp() END,
    sealed = CASE WHEN $3 IN ('SENT', 'DROPPED') THEN NULL ELSE sealed END
  WHERE id = $1 AND lease = $2 AND state = 'WAITING'`;

/** Writes down what came of it; false when the lease ran out and somebody else has it now. */
export async function settleMailRow(
  tx: HotTx,
  _scope: SystemScope,
  { id, lease }: { readonly id: string; readonly lease: string },
  settled: Settled,
): Promise<boolean> {
  const answer = 'answer' in settled ? settled.answer : null;
  const inMs = 'inMs' in settled ? settled.inMs : 0;
  const back = 'counts' in settled && !settled.counts ? 1 : 0;
  const values = [id, lease, settled.state, answer, inMs, back];
  return (await tx.query({ name: 'settle-mail', text: SETTLE, values })).rowCount === 1;
}

const OUTDATED = `
  UPDATE mail SET state = 'DROPPED', answer = 'TOO_OLD', sealed = NULL, lease = NULL, leased_until = NULL, ended_at = clock_timestamp()
  WHERE state = 'WAITING' AND queued_at < clock_timestamp() - $1 * interval '1 day'
    AND (leased_until IS NULL OR leased_until <= clock_timestamp())`;

/** What nobody could send in time is not sent any more. */
export async function dropOldMail(tx: HotTx, _scope: SystemScope, days: number): Promise<number> {
  return (await tx.query({ name: 'drop-old-mail', text: OUTDATED, values: [days] })).rowCount ?? 0;
}

const QUIET = 'SELECT quiet_until > clock_timestamp() AS quiet, failures FROM mail_server';

/** Is the mail server left alone for now, and how often in a row has it failed? */
export async function readMailServer(
  tx: HotTx,
  _scope: SystemScope,
): Promise<{ readonly quiet: boolean; readonly failures: number }> {
  const { rows } = await tx.query<{ quiet: boolean | null; failures: number }>({
    name: 'quiet',
    text: QUIET,
  });
  return { quiet: rows[0]?.quiet === true, failures: rows[0]?.failures ?? 0 };
}

const FAILED = `
  UPDATE mail_server SET failing_since = coalesce(failing_since, clock_timestamp()), failures = failures + 1, answer = $1,
    quiet_until = clock_timestamp() + $2 * interval '1 millisecond'`;
const ANSWERED = `
  UPDATE mail_server SET failing_since = NULL, failures = 0, quiet_until = NULL, answer = NULL`;

export const markServerFailing = (scope: SystemScope, answer: string, inMs: number): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    await tx.query({ name: 'mail-server-failed', text: FAILED, values: [answer, inMs] });
  });

export const markServerWell = (scope: SystemScope): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    await tx.query({ name: 'mail-server-well', text: ANSWERED });
  });
