import type { Scope } from '@/lib/domain/access/scope';
import type { StoredOpeningStep } from '@/lib/domain/letting/finding/stored-opening';
import type { ExhaustedPhase } from '@/lib/domain/letting/finding/waterfall';
import type { HeldLetting } from '../offers/offers-lock';
import type { HotTx } from '../transaction';

/** A phase to be entered as exhausted, and the turn of the lists where it comes after it. */
export type NewExhausted = ExhaustedPhase & {
  readonly turn: {
    readonly number: number;
    readonly turn: 'ORDINARY' | 'TRANSFER';
    readonly step: StoredOpeningStep;
  } | null;
};

// Whoever leaves the flexible list behind gives its share back; the next home may take it.
const ENTER = `
  UPDATE letting SET exhausted = exhausted || $2::jsonb, list_number = coalesce(list_number, $3), list_turn = coalesce(list_turn, $4),
    under_cap = under_cap AND $5 <> 'FLEXIBLE', revision = revision + 1
  WHERE id = $1`;

/** Enters that a phase of a held letting is exhausted. */
export async function enterExhausted(
  tx: HotTx,
  _scope: Scope,
  letting: HeldLetting,
  { turn, ...phase }: NewExhausted,
): Promise<void> {
  const entry = JSON.stringify([{ ...phase, turn: turn?.step ?? null }]);
  const values = [letting.id, entry, turn?.number ?? null, turn?.turn ?? null, phase.phase];
  await tx.query({ name: 'enter-exhausted', text: ENTER, values });
}
