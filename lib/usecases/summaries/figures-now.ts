import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { editionText } from '@/lib/domain/summary/canonical';
import type { EditionContent, FiguresOf, MadeSummary, SavedSummary } from '@/lib/domain/summary/saved';
import { inputsChecksum } from './made-of';

export type FiguresNow = MadeSummary & Pick<EditionContent, 'inputs'>;

export type NoFigures = { readonly code: 'no-figures' };

/** The figures of one moment with the checksum of what they are made of. */
export async function figuresNow(
  { municipalityId, part, period }: SavedSummary,
  figuresOf: FiguresOf,
): Promise<Result<FiguresNow, NoFigures>> {
  const made = await figuresOf({ municipalityId, part, period });
  if (made === null) return err({ code: 'no-figures' });
  return ok({ ...made, inputs: inputsChecksum(made.madeOf) });
}

/** An edition with the checksum that holds it to what it says. */
export const sealed = <E extends EditionContent>(edition: E): E & { readonly checksum: string } => ({
  ...edition,
  checksum: checksumOf(edition),
});

/** SHA-256 in hex of everything an edition says, in one fixed form of JSON. @see lib/domain/summary/canonical.ts */
export const checksumOf = (edition: EditionContent): string =>
  createHash('sha256').update(editionText(edition)).digest('hex');
