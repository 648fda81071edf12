import { createHash } from 'node:crypto';
import { readInputs } from '@/lib/data/saved-summaries';
import { inTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { editionText } from '@/lib/domain/summary/canonical';
import type { EditionContent, FiguresOf, SavedSummary } from '@/lib/domain/summary/saved';
import type { Summary } from '@/lib/domain/summary/summary';

export type FiguresNow = { readonly figures: Summary; readonly inputs: string };

export type NoFigures = { readonly code: 'no-figures' | 'figures-moving' };

const TRIES = 8;

/**
 * The figures of one moment with the checksum of what they are made of: when something that they count changes while they are made,
 * they are made again.
 */
export async function figuresNow(
  scope: Scope,
  summary: SavedSummary,
  figuresOf: FiguresOf,
): Promise<Result<FiguresNow, NoFigures>> {
  const inputsNow = () => inTransaction(scope, (tx) => readInputs(tx, summary.id));
  const { municipalityId, part, period } = summary;
  let inputs = await inputsNow();
  for (let tried = 0; tried < TRIES; tried += 1) {
    const figures = await figuresOf({ municipalityId, part, period });
    if (figures === null) return err({ code: 'no-figures' });
    const after = await inputsNow();
    if (after === inputs) return ok({ figures, inputs });
    inputs = after;
  }
  return err({ code: 'figures-moving' });
}

/** An edition with the checksum that holds it to what it says. */
export const sealed = <E extends EditionContent>(edition: E): E & { readonly checksum: string } => ({
  ...edition,
  checksum: checksumOf(edition),
});

export const checksumOf = (edition: EditionContent): string =>
  createHash('sha256').update(editionText(edition)).digest('hex');
