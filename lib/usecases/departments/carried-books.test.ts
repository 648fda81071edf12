import { expect, test } from 'vitest';
import { getApplicantChoices } from '@/lib/data/applicants/applicant-choices';
import { listBooks } from '@/lib/data/overview/overview-books';
import { sumOfBooks } from '@/lib/domain/reporting/book';
import { formatFraction } from '@/lib/domain/shared/fraction';
import { aMerge, carriedOut } from '@/lib/testing/agreements/department-changes';
import { day } from '@/lib/testing/builders';
import { twoDepartments } from '@/lib/testing/two-departments';

const PERIODS = {
  beforeIt: { from: day('2025-01-01'), through: day('2025-10-05') },
  around: { from: day('2025-01-01'), through: day('2025-12-31') },
  after: { from: day('2025-10-07'), through: day('2025-12-31') },
};

test('the total of all books counts a credit once, whatever has been merged', async () => {
  const { managers, one, other } = await twoDepartments();
  const totalOf = async (period: (typeof PERIODS)['around']) => {
    const books = await listBooks(managers.leader, { period });
    const { opening, carried, closing } = sumOfBooks(books.map(({ book }) => book));
    return [opening, carried, closing].map(formatFraction);
  };
  const before = await totalOf(PERIODS.around);
  expect(before).toEqual(['0', '0', '1']);
  await carriedOut(managers, aMerge([one, other]));
  expect(await totalOf(PERIODS.around)).toEqual(before);
  expect(await totalOf(PERIODS.after)).toEqual(['1', '0', '1']);
  expect((await totalOf(PERIODS.beforeIt))[1]).toBe('0');
});

test('a department that has ended is nothing to wish for', async () => {
  const { town, managers, one, other } = await twoDepartments();
  const [merged] = await carriedOut(managers, aMerge([one, other]));
  const { departments } = await getApplicantChoices(managers.landlord, town.organisationId);
  expect(departments.filter(({ ended }) => !ended).map(({ id }) => id)).toEqual([merged]);
  expect(departments).toHaveLength(3);
});
