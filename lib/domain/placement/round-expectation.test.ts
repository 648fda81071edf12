import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { AgreementDocument } from '../agreement/agreement-document';
import { parseAgreement } from '../agreement/parse-agreement';
import { add, type Fraction, formatFraction, fraction, ZERO } from '../shared/fraction';
import { asId, type OrganisationId } from '../shared/ids';
import { expectedByOrganisation, expectedInAll, expectedTurns } from './round-expectation';

const agreementOf = (document: AgreementDocument) => {
  const parsed = parseAgreement(document);
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value;
};
const holbaek = agreementOf(holbaek2024);
const taastrup = agreementOf(hoejeTaastrup2023);

describe('turns expected in a year', () => {
  test.each([
    ['GREEN', '32/3'],
    ['YELLOW', '16/3'],
    ['RED', '0'],
    ['UNCOLOURED', '4'],
  ])('are homes × turnover × the share, exactly: 400 homes at 8 %% and %s give %s', (tier, turns) => {
    const stock = { homes: { FAMILY: 400 }, turnoverPermille: 80 };
    expect(formatFraction(expectedTurns(holbaek, tier, stock) ?? ZERO)).toBe(turns);
  });

  test('are of every dwelling type that the agreement shares, and of no other', () => {
    const stock = { homes: { FAMILY: 100, YOUTH: 100, ELDERLY: 100 }, turnoverPermille: 100 };
    expect(formatFraction(expectedTurns(taastrup, 'LEVEL_2', stock) ?? ZERO)).toBe('47/10');
    expect(formatFraction(expectedTurns(holbaek, 'GREEN', stock) ?? ZERO)).toBe('10/3');
    expect(formatFraction(expectedTurns(taastrup, 'OUTSIDE', stock) ?? ZERO)).toBe('0');
  });

  test('are not known where the turnover is not', () => {
    const stock = { homes: { FAMILY: 100 }, turnoverPermille: null };
    expect(expectedTurns(holbaek, 'GREEN', stock)).toBeNull();
  });
});

const share = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 600 }))
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));
const organisation = fc.constantFrom(...['a', 'b', 'c'].map((id) => asId<OrganisationId>(id)));
const anyRow = fc.record({
  organisationId: organisation,
  before: fc.option(share),
  after: fc.option(share),
});

test('the sums of the organisations are the sum of all, to the last fraction', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const all = expectedInAll(rows);
      const parts = [...expectedByOrganisation(rows).values()];
      const total = (of: (part: (typeof parts)[number]) => Fraction) =>
        parts.reduce((sum, part) => add(sum, of(part)), ZERO);
      expect(total(({ before }) => before)).toEqual(all.before);
      expect(total(({ after }) => after)).toEqual(all.after);
      expect(parts.reduce((sum, { departments }) => sum + departments, 0)).toBe(rows.length);
      const known = rows.filter(({ before, after }) => before && after).length;
      expect(all.departments - all.unknown).toBe(known);
    }),
  );
});
