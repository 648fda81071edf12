import { z } from 'zod';
import { findPart } from '@/lib/domain/agreement/edit/draft';
import type { EditTarget } from '@/lib/domain/agreement/edit/parts';
import { readMove } from '@/lib/domain/agreement/edit/typed-rows';
import { draftStand } from './drafts';

const name = z.string().max(200).default('');

/** The part that an address names, and of a criterion which; null when there is none. */
export function readTarget(
  slug: string,
  { set = '', criterion = '' }: { readonly set?: string; readonly criterion?: string },
): EditTarget | null {
  const part = findPart(slug);
  if (part === null) return null;
  if (part !== 'CRITERION') return { part };
  return set === '' || criterion === '' ? null : { part, set, criterion };
}

/** What the page of a part sends: the draft as it was seen, which part, and every field under the name that it has in the agreement. */
export const draftPartSchema = z
  .looseObject({ ...draftStand, $part: name, $set: name, $criterion: name, $do: name })
  .transform(({ draftId, revision, $part, $set, $criterion, $do, ...entries }, context) => {
    const target = readTarget($part, { set: $set, criterion: $criterion });
    if (target === null) {
      context.addIssue({ code: 'custom', message: 'forms.staleForm' });
      return z.NEVER;
    }
    return { draftId, revision, target, move: readMove($do), entries };
  });
