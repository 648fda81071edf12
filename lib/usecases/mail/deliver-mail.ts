import {
  dropOldMail,
  type LeasedMail,
  leaseMail,
  markServerFailing,
  markServerWell,
  readMailServer,
  type Settled,
  settleMailRow,
} from '@/lib/data/mail/mail-queue';
import { gatherDigests } from '@/lib/data/mail/notices';
import { inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import {
  MAIL_KEEPS_DAYS,
  MAIL_PATIENCE,
  MOST_MAIL_TRIES,
  MOST_UNSURE_TRIES,
  pauseAfter,
  SERVER_PATIENCE,
} from '@/lib/domain/notice/back-off';
import { type Allowance, allowanceOf, NEVER_STOPS } from '@/lib/platform/allowance';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import { openPost, type Post, type Posted } from '@/lib/platform/smtp';
import { letterOf } from './letter-of';
import { markMailed, type NotMailed, type OfferToMail, offerLetter, readOfferToMail } from './offer-letter';

/** So many connections to the mail server at a time, from each process. */
const AT_ONCE = 3;
/** So much is sent before the day's mail is gathered again and what is too old is dropped; the rest follows at once. */
const A_TURN: Allowance = { most: 200, ms: 30_000 };

export type MailDelivered = {
  readonly sent: number;
  readonly setAside: number;
  /** The turn was over before the mail was. */
  readonly more?: boolean;
};

/**
 * Sends what is due, one lease at a time, so that any number of servers may. When the mail server itself fails everything waits and it
 * is asked again after a while; a mail that it refuses is set aside. A mail can come twice where the server's yes is not heard, or a crash
 * comes between it and the note of it. @see docs/adr/0017-outbox-and-mail.md
 */
export async function deliverMail(
  scope: SystemScope,
  {
    post = openPost(),
    turn = A_TURN,
    stopping = NEVER_STOPS,
  }: { readonly post?: Post | null; readonly turn?: Allowance; readonly stopping?: AbortSignal } = {},
): Promise<MailDelivered> {
  const server = await inHotTransaction(scope, async (tx) => {
    await gatherDigests(tx, scope);
    await dropOldMail(tx, scope, MAIL_KEEPS_DAYS);
    return readMailServer(tx, scope);
  });
  const done: Round['done'] = { sent: 0, setAside: 0 };
  if (post === null) return done;
  try {
    const hasTurn = allowanceOf(turn, stopping);
    const round: Round = { scope, post, hasTurn, failures: server.failures, down: server.quiet, done };
    await Promise.all(Array.from({ length: AT_ONCE }, () => sendInTurn(round)));
  } finally {
    post.close();
  }
  if (done.sent + done.setAside > 0) log.info(done, 'mail');
  return done;
}

type Round = {
  readonly scope: SystemScope;
  readonly post: Post;
  readonly hasTurn: () => boolean;
  failures: number;
  /** Nobody asks it any more this time. */
  down: boolean;
  readonly done: { sent: number; setAside: number; more?: boolean };
};

async function sendInTurn(round: Round): Promise<void> {
  while (!round.down) {
    if (!round.hasTurn()) {
      round.done.more = true;
      return;
    }
    const lease = newId();
    const mail = await leaseMail(round.scope, lease);
    if (mail === null) return;
    const offer = await readOfferToMail(round.scope, mail);
    const settled = await sendOne(round, mail, offer);
    await settle(round.scope, { id: mail.id, lease }, settled, offer);
    if (settled.state === 'SENT') round.done.sent += 1;
    if (settled.state === 'SET_ASIDE') round.done.setAside += 1;
  }
}

/** Writes down what came of it; with a link that has reached its applicant goes, in the same transaction, that it has. */
const settle = (
  scope: SystemScope,
  mail: { readonly id: string; readonly lease: string },
  settled: Settled,
  offer: OfferToMail | NotMailed | null,
): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    const isOurs = await settleMailRow(tx, scope, mail, settled);
    if (isOurs && settled.state === 'SENT' && offer !== null && typeof offer !== 'string')
      await markMailed(tx, scope, offer);
  });

async function sendOne(
  round: Round,
  mail: LeasedMail,
  offer: OfferToMail | NotMailed | null,
): Promise<Settled> {
  // It was taken too often without anybody writing down what came of it: it brings down whoever has it.
  if (mail.tries > MOST_MAIL_TRIES) return { state: 'SET_ASIDE', answer: 'TRIES' };
  if (typeof offer === 'string') return { state: 'DROPPED', answer: offer };
  const letter = letterOrFault(mail, offer);
  if (letter === 'BROKEN') return { state: 'SET_ASIDE', answer: 'BROKEN' };
  if (letter === null) return { state: 'DROPPED', answer: 'NOBODY' };
  const posted = await round.post.send(letter);
  if (posted.ok) {
    if (round.failures > 0) await markServerWell(round.scope);
    round.failures = 0;
    return { state: 'SENT' };
  }
  return faulted(round, mail, posted);
}

function letterOrFault(mail: LeasedMail, offer: OfferToMail | null) {
  try {
    return offer === null ? letterOf(mail) : offerLetter(mail.id, offer);
  } catch (error) {
    // Sealed with another key, say: sending the others must go on.
    log.error({ mailId: mail.id, ...factsOfFault(error) }, 'a mail could not be written');
    return 'BROKEN' as const;
  }
}

async function faulted(
  round: Round,
  mail: LeasedMail,
  { fault, answer }: Extract<Posted, { ok: false }>,
): Promise<Settled> {
  if (fault === 'REFUSED' || (fault === 'LATER' && mail.tries >= MOST_MAIL_TRIES))
    return { state: 'SET_ASIDE', answer };
  if (fault === 'LATER') {
    const inMs = pauseAfter(mail.tries, MAIL_PATIENCE, Math.random());
    return { state: 'WAITING', answer, inMs, counts: true };
  }
  // Of those that were on their way at once the first one marks it.
  const inMs = pauseAfter(round.failures + 1, SERVER_PATIENCE, Math.random());
  if (!round.down) {
    round.down = true;
    await markServerFailing(round.scope, answer, inMs);
    log.warn({ answer }, 'the mail server does not take mail');
  }
  // Each of these may have arrived: it is not sent again and again.
  const counts = fault === 'UNSURE';
  if (counts && mail.tries >= MOST_UNSURE_TRIES) return { state: 'SET_ASIDE', answer };
  return { state: 'WAITING', answer, inMs, counts };
}
