import { findSealedLetter, type SealedLetter } from '@/lib/data/lettings/letters';
import type { Scope } from '@/lib/domain/access/scope';
import type { Letter } from '@/lib/domain/letting/letters/letter';
import type { LetterId } from '@/lib/domain/shared/ids';
import { open } from '@/lib/platform/secrets/sealed';

export type FoundLetter = Omit<SealedLetter, 'body'> & {
  /** As it was written; null once it has been erased. */
  readonly letter: Letter | null;
};

/** A letter as it was made: changing a template changes no old one. */
export async function findLetter(scope: Scope, id: LetterId): Promise<FoundLetter | null> {
  const found = await findSealedLetter(scope, id);
  if (found === null) return null;
  const { body, ...row } = found;
  return { ...row, letter: body === null ? null : JSON.parse(open(body, row.id)) };
}
