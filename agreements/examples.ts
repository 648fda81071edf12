import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import type { DwellingType, Occasion, Route } from '../lib/domain/agreement/vocabulary';

type ExampleDocument = AgreementDocument['examples'][number];

type Given = { readonly type?: DwellingType; readonly rule?: string; readonly at?: Occasion };

/** The n-th home of its kind in a department of the tier; an ordinary family home unless told otherwise. */
export const example = (tier: string, number: number, route: Route, given: Given = {}): ExampleDocument => ({
  tier,
  dwellingType: given.type ?? 'FAMILY',
  allocationRule: given.rule ?? null,
  occasion: given.at ?? 'RELET',
  number,
  route,
});
