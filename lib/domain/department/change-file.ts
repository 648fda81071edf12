import type { Side } from '../access/role';
import type { CounterName, TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { type Fraction, ZERO } from '../shared/fraction';
import type { DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';
import type { ChangeKind, ChangeState } from './department-change';
import { type Closing, type Dwellings, mergedOpenings, splitOpenings } from './openings';

/** A department that ends, with its credits: of a change that is done, as it closed. */
export type EndingFile = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
  readonly credits: Closing;
};

export type BeginningFile = {
  readonly number: string;
  readonly name: string;
  readonly areaName: string | null;
  /** Areas that stand designated on the day, where one that ends lay and this one does not. */
  readonly leaves: readonly string[];
  readonly dwellings: Dwellings;
  readonly houses: readonly string[];
  readonly tier: TierId | null;
  readonly tierReason: string | null;
  /** Once it has begun. */
  readonly departmentId: DepartmentId | null;
  /** What its counters began with; empty until it has. */
  readonly openings: Closing;
};

/** A merger or a split, as both parties see it. */
export type ChangeFile = {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly effectiveOn: CalendarDate;
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  readonly reason: string;
  readonly areaReason: string | null;
  readonly proposedSide: Side;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly answerReason: string | null;
  readonly doneAt: Date | null;
  readonly revision: number;
  readonly from: readonly EndingFile[];
  readonly to: readonly BeginningFile[];
};

export type OpeningRow = {
  readonly counter: CounterName;
  readonly closing: readonly Fraction[];
  readonly opening: readonly Fraction[];
};

/** Counter by counter: what those that end close with, and what those that begin open with; the two sums are the same. */
export function openingRows({ from, to, state }: ChangeFile): readonly OpeningRow[] {
  const closing = from.map(({ credits }) => credits);
  const merged = mergedOpenings(closing);
  const openings =
    state === 'DONE'
      ? to.map((row) => row.openings)
      : splitOpenings(
          merged,
          to.map(({ dwellings }) => dwellings),
        );
  return [...merged.keys()].sort().map((counter) => ({
    counter,
    closing: closing.map((credits) => credits.get(counter) ?? ZERO),
    opening: openings.map((credits) => credits.get(counter) ?? ZERO),
  }));
}
