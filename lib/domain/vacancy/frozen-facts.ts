import type { DepartmentFacts, VacancyFacts } from '../allocation/decision';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import { type Fraction, formatFraction, parseFraction } from '../shared/fraction';

/** The facts a decision used, as plain JSON in the words of the replay format: whoever doubts it can play it again. */
export type FrozenFacts = ReturnType<typeof freezeFacts>;

export function freezeFacts(
  vacancy: VacancyFacts,
  { placements, keyFigures, designations, rehousing }: DepartmentFacts,
) {
  const known = <T extends { readonly from: CalendarDate; readonly to: CalendarDate | null }>(
    rows: readonly T[],
  ) => rows.filter((row) => isInForce(row, vacancy.on));
  return {
    vacancy,
    department: {
      placements: known(placements).map(({ basis, ...row }) => ({
        ...row,
        basis: basis ? { ...basis, figure: text(basis.figure) } : null,
      })),
      keyFigures: known(keyFigures).map((row) => ({
        from: row.from,
        to: row.to,
        outsideLabourMarket: text(row.outsideLabourMarket),
        convicted: text(row.convicted),
      })),
      designations: known(designations),
      rehousing: known(rehousing),
    },
  };
}

/** What was known of the department, as the core read it. */
export const thawDepartment = (department: FrozenFacts['department']): DepartmentFacts => ({
  ...department,
  placements: department.placements.map(({ basis, ...row }) => ({
    ...row,
    basis: basis && { ...basis, figure: figureOf(basis.figure) },
  })),
  keyFigures: department.keyFigures.map((row) => ({
    ...row,
    outsideLabourMarket: figureOf(row.outsideLabourMarket),
    convicted: figureOf(row.convicted),
  })),
});

const figureOf = (text: string | null): Fraction | null => (text === null ? null : parseFraction(text));

const text = (figure: Fraction | null): string | null => (figure === null ? null : formatFraction(figure));

/** The criteria that the placement behind a decision switched on; none where something else decided the tier. */
export function switchedOnBy(
  placements: FrozenFacts['department']['placements'],
  { tier, reportedOn }: { readonly tier: string; readonly reportedOn: CalendarDate },
): readonly string[] {
  const used = latestInForce(placements, reportedOn);
  return used?.tier === tier ? (used.basis?.criteria ?? []) : [];
}
