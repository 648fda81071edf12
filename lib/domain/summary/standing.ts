import { type Difference, differencesOf } from './differences';
import { differingInputs, type InputKind } from './inputs';
import type { EditionContent, MadeSummary } from './saved';
import type { Summary } from './summary';

/** What of an edition is not as it is today: its figures, and what they are made of. */
export type Standing = {
  readonly figures: readonly Difference[];
  /** None where it was made before Nøglen kept them, or read in another way: then only the figures tell. */
  readonly inputs: readonly InputKind[];
};

/** Holds a kept edition against the figures of today. Both lists are empty where it still stands. */
export function standingOf(edition: Pick<EditionContent, 'figures' | 'madeOf'>, now: MadeSummary): Standing {
  const inputs = differingInputs(edition.madeOf, now.madeOf);
  const figures = differencesOf(edition.figures, now.figures);
  if (inputs !== null) return { figures, inputs };
  // A column or a table that only one of them knows is another way of telling, and no figure that has changed.
  const both = [edition.figures, now.figures];
  return { figures: figures.filter((figure) => both.every((one) => tells(one, figure))), inputs: [] };
}

const tells = ({ sections }: Summary, { section, tableId, columnId, of }: Difference): boolean =>
  sections.some(
    ({ id, tables }) =>
      id === section &&
      tables.some(
        (table) => table.id === tableId && table.columns.some((one) => one.id === columnId && one.of === of),
      ),
  );

/** Nothing has changed since: what was closed need not be restated, and what was sent can be approved. */
export const stands = ({ figures, inputs }: Standing): boolean => figures.length === 0 && inputs.length === 0;
