import type { UserId } from '../shared/ids';

/** Who has opened every file of an uploaded paper, the latest first; `left` counts the files that have not been deleted. */
export type PaperViewers = {
  readonly left: number;
  readonly viewers: readonly { readonly id: UserId; readonly name: string }[];
};

export type UnseenFault = 'not-viewed' | 'colleague-not-viewed' | 'file-gone';

/**
 * Why nobody may say of an uploaded paper that it shows what it should; null: nothing. The officer has opened all of it, or
 * names a colleague who has.
 */
export function unseenFault(
  { left, viewers }: PaperViewers,
  { officer, lookedBy }: { readonly officer: UserId; readonly lookedBy: UserId | null },
): UnseenFault | null {
  if (viewers.some(({ id }) => id === (lookedBy ?? officer))) return null;
  if (left === 0) return 'file-gone';
  return lookedBy === null || lookedBy === officer ? 'not-viewed' : 'colleague-not-viewed';
}
