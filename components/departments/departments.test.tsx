import { expect, test } from 'vitest';
import type { LedgerLine } from '@/lib/domain/allocation/ledger-line';
import type { CounterFile } from '@/lib/domain/placement/department-file';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId } from '@/lib/domain/shared/ids';
import { renderHtml, renderText } from '../testing/render-html';
import { ByHandLinks } from './by-hand-links';
import { FigureChart } from './figure-chart';
import { LedgerCard } from './ledger-card';
import { percentText } from './placement-card';

const counter: CounterFile = {
  ...{
    id: asId('c'),
    departmentId: asId('d'),
    name: 'FAMILY',
    credit: fraction(2n, 3n),
    counted: 2,
    last: null,
    lapses: null,
    carries: true,
    cells: [],
    upcoming: [],
  },
  next: 1,
  terms: {
    rule: null,
    dwellingType: 'FAMILY',
    rate: fraction(1n, 3n),
    basis: 'SECTION_59_1_AND_2',
    reference: null,
  },
  book: {
    ...{
      opening: fraction(0n),
      earned: fraction(1n),
      used: 0,
      corrections: fraction(-1n, 3n),
      carried: fraction(0n),
      closing: fraction(2n, 3n),
    },
    ...{ counted: 3, recounted: fraction(2n, 3n), stored: fraction(2n, 3n), disagreements: [] },
  },
};

const line = (more: Partial<LedgerLine>): LedgerLine => ({
  ...{
    sequence: 1,
    kind: 'REPORTED',
    vacancyId: asId('v'),
    address: 'Eksempelvej 12',
    number: 1,
    tier: 'GREEN',
  },
  ...{
    earned: fraction(1n, 3n),
    usedTurn: false,
    correction: fraction(0n),
    creditAfter: fraction(1n, 3n),
    reason: null,
  },
  enteredOn: calendarDate('2025-10-03'),
  ...more,
});

const card = (lines: readonly LedgerLine[], book = counter.book) => (
  <LedgerCard
    path="/departments/d"
    counters={[counter]}
    chosen={{ ...counter, book }}
    lines={lines}
    hasMore={false}
  />
);

test('a ledger tells earned, used and corrected apart, and ends in the identity', () => {
  const text = renderText(
    card([
      line({ kind: 'VOIDED', number: 2, correction: fraction(-1n, 3n), creditAfter: fraction(-1n, 25n) }),
      line({ number: 3, usedTurn: true, creditAfter: fraction(0n) }),
    ]),
  );
  expect(text).toContain('Nr. 2 annulleret − 1/3 −1/25');
  expect(text).toContain('kommunen + 1/3 − 1 0');
  expect(text).toContain('Regnskabet stemmer åbning 0 + optjent 1 − givet 0 + rettelser −1/3 = 2/3');
});

test('a stored word for a reason is never shown as it is stored', () => {
  const text = renderText(
    card([
      line({ kind: 'RETURNED', reason: 'WRONG_DATA', correction: fraction(1n) }),
      line({ sequence: 2, kind: 'SETTLED', reason: 'REVERSED', correction: fraction(-1n) }),
    ]),
  );
  expect(text).not.toMatch(/WRONG_DATA|REVERSED/);
});

test('books that do not balance say so', () => {
  const wrong = counter.book && { ...counter.book, disagreements: ['credit'] as const };
  expect(renderText(card([], wrong))).not.toContain('Regnskabet stemmer å');
});

test('a chart is a picture with a sentence, without style attributes', () => {
  const points = [2019, 2020, 2021].map((year, at) => ({
    day: `${year}-12-01`,
    hundredths: 3310 + at * 125,
  }));
  const html = renderHtml(<FigureChart name="Uden for arbejdsmarkedet" points={points} limits={[4000]} />);
  expect(html).toContain('aria-label="Uden for arbejdsmarkedet fra 2019 til 2021: fra 33,1 % til 35,6 %"');
  expect(html).not.toContain('style=');
  expect(html).not.toContain('NaN');
});

test.each([
  ['27.4000', '27,4 %'],
  ['40.0000', '40 %'],
  ['100', '100 %'],
  ['0.9800', '0,98 %'],
])('%s is read as %s', (stored, read) => {
  expect(percentText(stored, 'da')).toBe(read);
});

test.each([
  ['CASEWORKER', 'MUNICIPALITY', []],
  ['MANAGER', 'ORGANISATION', ['/departments/new']],
  ['AGREEMENT_ADMIN', 'MUNICIPALITY', ['/departments/areas', '/departments/new']],
] as const)('%s of a %s is led to what she may enter by hand', (role, side, ways) => {
  const html = renderHtml(<ByHandLinks who={{ role, side }} />);
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, way]) => way)).toEqual(ways);
});
