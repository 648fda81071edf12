import { type Difference, differencesOf } from './differences';
import { differingInputs, type InputKind } from './inputs';
import type { EditionContent, MadeSummary } from './saved';

/** What of an edition is not as it is today: its figures, and what they are made of. */
export type Standing = {
  readonly figures: readonly Difference[];
  /** None where it was made before Nøglen kept them, or read in another way: then only the figures tell. */
  readonly inputs: readonly InputKind[];
};

export const standingOf = (
  edition: Pick<EditionContent, 'figures' | 'madeOf'>,
  now: MadeSummary,
): Standing => ({
  figures: differencesOf(edition.figures, now.figures),
  inputs: differingInputs(edition.madeOf, now.madeOf) ?? [],
});

/** Nothing has changed since: what was closed need not be restated, and what was sent can be approved. */
export const stands = ({ figures, inputs }: Standing): boolean => figures.length === 0 && inputs.length === 0;
