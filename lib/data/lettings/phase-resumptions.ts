import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import { newId } from '@/lib/platform/new-id';
import { instant } from '../append';
import type { HeldLetting } from '../offers/offers-lock';
import type { HotTx } from '../transaction';

// Both parts see the letting as it was before, so what is taken away is what is kept beside it.
const RESUME = `
  WITH kept AS (INSERT INTO phase_resumption (id, letting_id, organisation_id, municipality_id, position, phase, declared, reason, resumed_at, resumed_by)
    SELECT $3, l.id, l.organisation_id, l.municipality_id, $2, x ->> 'phase', x, $4, $5, $6
    FROM letting l, jsonb_array_elements(l.exhausted) AS x WHERE l.id = $1 AND (x ->> 'position')::integer = $2)
  UPDATE letting l SET revision = revision + 1, under_cap = under_cap OR $7, exhausted = coalesce((SELECT jsonb_agg(x ORDER BY n)
      FROM jsonb_array_elements(l.exhausted) WITH ORDINALITY AS t(x, n) WHERE (x ->> 'position')::integer <> $2), '[]')
  WHERE l.id = $1`;

export type Resumption = {
  readonly position: number;
  readonly reason: string;
  /** The home takes its place in the share of flexible letting again. */
  readonly takesShare: boolean;
};

/** Takes a phase of a held letting up again, and keeps what was declared with the reason; nothing of it is ever removed. */
export async function enterResumption(
  tx: HotTx,
  scope: Scope,
  letting: HeldLetting,
  { position, reason, takesShare }: Resumption,
): Promise<void> {
  const values = [
    letting.id,
    position,
    newId(),
    reason,
    instant(letting.now),
    actorOf(scope).userId,
    takesShare,
  ];
  await tx.query({ name: 'resume-phase', text: RESUME, values });
}
