import type { Reference } from '../shared/reference';
import type { StoredOpening } from './finding/stored-opening';
import { LETTING_TYPES, type LettingType } from './vocabulary';

/** A way of letting that the home's basis leaves no room for, with where that stands. */
export type BarredType = {
  readonly lettingType: LettingType;
  readonly because: 'BY_CRITERIA' | 'NOT_AGREED' | 'SHARE_USED';
  readonly reference: Reference;
};

/** What whoever lets a home without an offer made here is held to. */
export type OutsideTerms = {
  readonly barred: readonly BarredType[];
  /** The others who wait for the home are owed a reason. */
  readonly needsReason: boolean;
};

/** Has its letting begun here; and has the place in the flexible share that it gave back gone to another home since? */
export type OutsideStanding = { readonly hasBegun: boolean; readonly isShareGone: boolean };

/**
 * What letting a home without an offer asks for. A home that others wait for is still let by its basis: the letting types are those of its
 * waterfall, and a reason is needed where criteria bind or a letting has begun. Two tenants who exchange homes stand outside every basis.
 * @see docs/domain/letting.md
 */
export function outsideTerms(
  opening: Pick<StoredOpening, 'basis' | 'ladder' | 'steps'>,
  { hasBegun, isShareGone }: OutsideStanding,
): OutsideTerms {
  const bound = opening.ladder.some(({ criteria }) => criteria.some(({ use }) => use !== 'PRIORITY'));
  return {
    barred: LETTING_TYPES.flatMap((type) => barredType(opening, type, isShareGone) ?? []),
    needsReason: hasBegun || bound || opening.basis === 'TIGHTENED',
  };
}

function barredType(
  { ladder, steps }: Pick<StoredOpening, 'ladder' | 'steps'>,
  lettingType: LettingType,
  isShareGone: boolean,
): BarredType | null {
  const isGone = isShareGone && lettingType === 'FLEXIBLE';
  if (lettingType === 'EXCHANGE' || (!isGone && ladder.some(({ phase }) => phase === lettingType)))
    return null;
  const step = steps.find(({ kind }) => kind === 'FLEXIBLE');
  if (step === undefined) throw new Error('Every opening says whether a home is let flexibly');
  const isShareUsed = isGone || step.outcome === 'SHARE_USED';
  const because = lettingType !== 'FLEXIBLE' ? 'BY_CRITERIA' : isShareUsed ? 'SHARE_USED' : 'NOT_AGREED';
  return { lettingType, because, reference: step.reference };
}
