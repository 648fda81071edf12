import { expect, test } from 'vitest';
import type { Book } from '@/lib/domain/reporting/book';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction, ZERO } from '@/lib/domain/shared/fraction';
import type { OverviewQuery } from '../overview/overview-query';
import { renderText } from '../testing/render-html';
import { YearCard } from './year-card';

const period = { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') };
const book: Book = {
  ...{ opening: fraction(1n, 2n), earned: fraction(3n), used: 2, corrections: fraction(-1n, 4n) },
  ...{
    closing: fraction(5n, 4n),
    carried: ZERO,
    counted: 12,
    disagreements: [],
    recounted: ZERO,
    stored: ZERO,
  },
};

test('the year’s figures add up as they stand: what was owed, earned, given, corrected, and is owed', () => {
  const query = { period } as unknown as OverviewQuery;
  expect(renderText(<YearCard query={query} books={[book]} />)).toMatch(
    /Til gode ved start 0,50 Ture optjent 3,00 Ture givet 2 Rettelser − 0,25 Til gode nu 1,25/,
  );
});
