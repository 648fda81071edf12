import type { Agreement } from '../agreement/agreement';
import { rateTerms } from '../agreement/terms';
import type { DwellingType, TierId } from '../agreement/vocabulary';
import { add, type Fraction, fraction, multiply, sum, ZERO } from '../shared/fraction';
import type { OrganisationId } from '../shared/ids';

/** The homes of a department that its tier decides on: those with a rule of their own are not among them. @see Holbæk 5 (H-11) */
export type SharedStock = {
  readonly homes: Readonly<Partial<Record<DwellingType, number>>>;
  /** Moves in a year per thousand homes; null: nobody has said. */
  readonly turnoverPermille: number | null;
};

/** Turns for the municipality in a year: homes × turnover × the tier's share, exactly; null while the turnover is not known. */
export function expectedTurns(agreement: Agreement, tier: TierId, stock: SharedStock): Fraction | null {
  const { turnoverPermille } = stock;
  if (turnoverPermille === null) return null;
  const types: readonly DwellingType[] = ['FAMILY', 'YOUTH', 'ELDERLY', 'CARE'];
  return sum(
    types.map((type) => {
      const rate = rateTerms(agreement, type, tier)?.rate ?? ZERO;
      return multiply(fraction(BigInt(stock.homes[type] ?? 0) * BigInt(turnoverPermille), 1000n), rate);
    }),
  );
}

export type Expected = { readonly before: Fraction | null; readonly after: Fraction | null };

export type ExpectedSum = {
  readonly before: Fraction;
  readonly after: Fraction;
  readonly departments: number;
  /** Departments left out because nobody knows how many move. */
  readonly unknown: number;
};

const NOTHING: ExpectedSum = { before: ZERO, after: ZERO, departments: 0, unknown: 0 };

const withRow = (total: ExpectedSum, { before, after }: Expected): ExpectedSum => {
  const departments = total.departments + 1;
  if (before === null || after === null) return { ...total, departments, unknown: total.unknown + 1 };
  return { ...total, departments, before: add(total.before, before), after: add(total.after, after) };
};

/** The foot of the round's page: what all departments together give in a year, before and after. */
export const expectedInAll = (rows: readonly Expected[]): ExpectedSum => rows.reduce(withRow, NOTHING);

/** The same, organisation by organisation, in the order of the rows. */
export function expectedByOrganisation<Row extends { readonly organisationId: OrganisationId } & Expected>(
  rows: readonly Row[],
): ReadonlyMap<OrganisationId, ExpectedSum> {
  const sums = new Map<OrganisationId, ExpectedSum>();
  for (const row of rows) sums.set(row.organisationId, withRow(sums.get(row.organisationId) ?? NOTHING, row));
  return sums;
}
