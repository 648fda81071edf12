import type { WaitingList } from '../applicant/vocabulary';
import { assertNever } from '../shared/assert-never';
import type { LettingType } from './vocabulary';

/** What a home that is being let has been counted as in its department's book. */
export type CountedAs = {
  /** One of the flexible lettings under the agreement's cap. */
  readonly takesShare: boolean;
  /** The turn of the lists that was given out for it. */
  readonly turn: WaitingList | null;
};

export type BookChange = {
  readonly flexible: number;
  readonly lists: number;
  readonly transfers: number;
};

/** A home let outside the app: nothing was counted before. */
export const NOT_COUNTED: CountedAs = { takesShare: false, turn: null };

/**
 * What the book is put right by when a home is let as another kind than it was counted for: a flexible letting that ended with
 * the lists gives its part of the share back, a turn of the lists that was not needed too. Taken back with the opposite sign
 * when the letting falls through. `capped`: flexible lettings are a share of what becomes vacant. @see Høje-Taastrup 4.1, reading Q23
 */
export function bookChange(counted: CountedAs, type: LettingType, capped: boolean): BookChange {
  const [before, after] = [asBook(counted), asBook(usedAs(counted, type, capped))];
  return {
    flexible: after.flexible - before.flexible,
    lists: after.lists - before.lists,
    transfers: after.transfers - before.transfers,
  };
}

const asBook = ({ takesShare, turn }: CountedAs): BookChange => ({
  flexible: takesShare ? 1 : 0,
  lists: turn === null ? 0 : 1,
  transfers: turn === 'TRANSFER' ? 1 : 0,
});

function usedAs({ turn }: CountedAs, type: LettingType, capped: boolean): CountedAs {
  switch (type) {
    case 'FLEXIBLE':
      return { takesShare: capped, turn: null };
    case 'ORDINARY':
    case 'TRANSFER':
      // The turn stands as it was given out: a list that had nobody has had its turn.
      return { takesShare: false, turn: turn ?? type };
    case 'EXCHANGE':
    case 'REHOUSING':
    case 'ADVERTISED':
      return NOT_COUNTED;
    default:
      return assertNever(type);
  }
}

export const undone = ({ flexible, lists, transfers }: BookChange): BookChange => ({
  flexible: 0 - flexible,
  lists: 0 - lists,
  transfers: 0 - transfers,
});
