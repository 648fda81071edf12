import type { SystemScope } from '@/lib/domain/access/scope';
import { inHotTransaction } from '../transaction';

export type Removed = {
  readonly sessions: number;
  readonly parkedForms: number;
  readonly signInAttempts: number;
};

// Each person's newest session stays: it tells when she last signed in, and at which desk she begins next time.
const SESSIONS = `
  DELETE FROM session s
   WHERE least(s.revoked_at, s.expires_at, s.last_seen_at + interval '30 minutes') < clock_timestamp() - interval '30 days'
     AND EXISTS (SELECT 1 FROM session n WHERE n.user_id = s.user_id AND (n.created_at, n.id) > (s.created_at, s.id))`;

/** Removes what is of no use to anybody any more: sessions that ended a month ago, late forms after their hour, attempts to sign in. */
export function removeOutdated(scope: SystemScope): Promise<Removed> {
  return inHotTransaction(scope, async (tx) => {
    const count = async (name: string, text: string) => (await tx.query({ name, text })).rowCount ?? 0;
    return {
      sessions: await count('outdated-sessions', SESSIONS),
      parkedForms: await count(
        'outdated-forms',
        'DELETE FROM parked_form WHERE expires_at < clock_timestamp()',
      ),
      signInAttempts: await count(
        'outdated-attempts',
        `DELETE FROM sign_in_attempt WHERE at < clock_timestamp() - interval '1 day'`,
      ),
    };
  });
}
