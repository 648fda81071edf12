import type { Scope } from '@/lib/domain/access/scope';
import type { StoredHomeEvaluation } from '@/lib/domain/letting/decisions/evaluate-for-home';
import type { OfferId } from '@/lib/domain/shared/ids';
import { open } from '@/lib/platform/secrets/sealed';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

/** What the criteria said when the standing decision about an offer was made. */
export type FrozenEvaluation = {
  readonly decidedAt: Date;
  /** Null once it has been deleted. */
  readonly stored: StoredHomeEvaluation | null;
};

const FIND = `
  SELECT x.id, x.decided_at AS "decidedAt", x.evaluation_sealed AS sealed FROM offer_decision x
  WHERE x.offer_id = $1 AND x.state IN ('AWAITING_SECOND', 'FINAL')
    AND ${ofOrganisations('x', 2)}`;

type Row = { id: string; decidedAt: Date; sealed: Buffer | null };

/** As it was written that day; null while no decision stands, and for another tenant's offer. */
export const findFrozenEvaluation = (scope: Scope, offerId: OfferId): Promise<FrozenEvaluation | null> =>
  inHotTransaction(scope, async (tx) => {
    const values = [offerId, organisationsOf(scope)];
    const { rows } = await tx.query<Row>({ name: 'find-frozen-evaluation', text: FIND, values });
    const [row] = rows;
    if (row === undefined) return null;
    const { id, decidedAt, sealed } = row;
    return {
      decidedAt,
      stored: sealed === null ? null : (JSON.parse(open(sealed, id)) as StoredHomeEvaluation),
    };
  });
