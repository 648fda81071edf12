import { assertNever } from '../shared/assert-never';

/** Acts that either party may record for the other after a telephone call. */
const TELEPHONE_ACTS = ['CLAIM', 'DECLINE', 'RETURN', 'COMPLETE', 'UNDO_COMPLETION', 'FAULT_ANSWER'] as const;
export type TelephoneAct = (typeof TELEPHONE_ACTS)[number];

/** Whom the recorder spoke with, and when. */
export type ByTelephone = { readonly spokeWith: string; readonly spokeAt: Date };

/** Whose act it is; a lease is signed before both, so each may record it as its own. */
export function sideOfAct(act: TelephoneAct): 'MUNICIPALITY' | 'ORGANISATION' | 'EITHER' {
  switch (act) {
    case 'CLAIM':
    case 'DECLINE':
    case 'RETURN':
      return 'MUNICIPALITY';
    case 'FAULT_ANSWER':
      return 'ORGANISATION';
    case 'COMPLETE':
    case 'UNDO_COMPLETION':
      return 'EITHER';
    default:
      return assertNever(act);
  }
}
