import { type FigureField, figureKey, restatedFields, type StatedFigure } from './figure';
import { type Entered, mayCorrect, type Office } from './may-correct';
import type { FigureFaultAt } from './read-figure-row';
import type { ReadFigure } from './read-figures';

/** A figure as it is known now: what replaced others, and nothing has replaced. */
export type KnownFigure = StatedFigure & { readonly id: string } & Entered;

type Of<Kind extends string> = {
  readonly kind: Kind;
  readonly line: number;
  readonly heading: string | null;
  readonly called: string;
};
export type PlannedFigure =
  | (Of<'NEW'> & { readonly figure: StatedFigure })
  | (Of<'RESTATED'> & {
      readonly figure: StatedFigure;
      readonly known: KnownFigure;
      readonly fields: readonly FigureField[];
    })
  | (Of<'UNCHANGED'> & { readonly figure: StatedFigure; readonly known: KnownFigure })
  | (Of<'REFUSED'> & { readonly faults: readonly FigureFaultAt[] });
export type PlannedKind = PlannedFigure['kind'];
export const PLANNED_KINDS = [
  'REFUSED',
  'NEW',
  'RESTATED',
  'UNCHANGED',
] as const satisfies readonly PlannedKind[];
export type FigureCounts = Readonly<Record<PlannedKind, number>>;

/** What taking a file in would do, figure by figure. The same file again changes nothing. */
export function planFigures(
  read: readonly ReadFigure[],
  known: readonly KnownFigure[],
  office: Office,
): readonly PlannedFigure[] {
  const byKey = new Map(known.map((figure) => [figureKey(figure), figure]));
  return read.map((one) => {
    const { line, heading, called } = one;
    const of = { line, heading, called };
    if (!one.ok) return { kind: 'REFUSED', ...of, faults: one.faults };
    const { figure } = one;
    const before = byKey.get(figureKey(figure));
    if (before === undefined) return { kind: 'NEW', ...of, figure };
    const fields = restatedFields(before, figure);
    if (fields.length === 0) return { kind: 'UNCHANGED', ...of, figure, known: before };
    if (!mayCorrect(office, before))
      return { kind: 'REFUSED', ...of, faults: [{ column: 'value', fault: 'not-yours' }] };
    // A file without a word of the method leaves the one that is known.
    return {
      kind: 'RESTATED',
      ...of,
      figure: { ...figure, method: figure.method ?? before.method },
      known: before,
      fields,
    };
  });
}

export function countFigures(plan: readonly PlannedFigure[]): FigureCounts {
  const counts = { NEW: 0, RESTATED: 0, UNCHANGED: 0, REFUSED: 0 };
  for (const { kind } of plan) counts[kind] += 1;
  return counts;
}
