import type { DraftState } from '../agreement/edit/draft';
import type { RoundState } from '../placement/round';

/** May it be tried? Only while it may still become the agreement; homes are shared by framework agreements alone. */
export const isTryableDraft = ({
  kind,
  state,
}: {
  readonly kind: string;
  readonly state: DraftState;
}): boolean => kind === 'FRAMEWORK' && (state === 'DRAFT' || state === 'SIGNING');

/** May it be tried? Under way, or signed and not undone. */
export const isTryableRound = ({ state }: { readonly state: RoundState }): boolean =>
  state === 'PREPARING' || state === 'SENT' || state === 'SIGNED';
