import type { DeskScope, Scope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { inHotTransaction } from '../transaction';

const SIGN_IN_OUTCOMES = ['SIGNED_IN', 'WRONG', 'LOCKED', 'NO_MEMBERSHIP'] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

type NewSignIn = {
  /** Null: nobody has an account by what was typed. */
  readonly userId: UserId | null;
  readonly outcome: SignInOutcome;
  readonly addressMark: string;
};

/** How long it is kept who signed in. */
const KEPT = '400 days';

/** Who came in, or did not. What is old goes with the next who comes in. */
export async function addSignIn(scope: Scope, { userId, outcome, addressMark }: NewSignIn): Promise<void> {
  await inHotTransaction(scope, async (tx) => {
    await tx.query({
      name: 'sign-in-add',
      text: 'INSERT INTO sign_in (user_id, outcome, address_mark) VALUES ($1, $2, $3)',
      values: [userId, outcome, addressMark],
    });
    if (outcome !== 'SIGNED_IN') return;
    await tx.query({
      name: 'sign-in-tidy',
      text: `DELETE FROM sign_in WHERE at < clock_timestamp() - interval '${KEPT}'`,
    });
  });
}

export type SignIn = {
  readonly id: string;
  /** Null: nobody has an account by what was typed. */
  readonly name: string | null;
  readonly outcome: SignInOutcome;
  readonly addressMark: string;
  readonly at: Date;
};

const PAGE = 100;

/** Who signed in and who did not get in, the latest first, of each while she worked there; `before`: older than this one. */
export async function listSignIns(
  scope: DeskScope,
  before: string | null,
): Promise<{ readonly rows: readonly SignIn[]; readonly older: string | null }> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<SignIn>({
      name: 'sign-ins',
      text: `SELECT i.id::text AS id, p.name, i.outcome, i.address_mark AS "addressMark", i.at FROM sign_in i LEFT JOIN person p ON p.id = i.user_id
              WHERE ($1::bigint IS NULL OR i.id < $1::bigint) AND ($4 OR EXISTS (SELECT FROM membership m
                WHERE m.user_id = i.user_id AND (m.municipality_id = ANY ($2::uuid[]) OR m.organisation_id = ANY ($3::uuid[]))
                  AND i.at >= m.created_at AND (m.ended_at IS NULL OR i.at <= m.ended_at)))
              ORDER BY i.id DESC LIMIT ${PAGE + 1}`,
      values: [before, scope.municipalities, scope.organisations, scope.side === 'INSTALLATION'],
    }),
  );
  const shown = rows.slice(0, PAGE);
  return { rows: shown, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
