import { describe, expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { cellsByPlace, tableOf } from '@/lib/testing/summaries/summary-tables';
import type { WatchRow } from '../../placement/watch';
import { calendarDate as day } from '../../shared/calendar-date';
import { fraction, ZERO } from '../../shared/fraction';
import type { SummaryBook, SummaryFacts } from '../facts';
import { headlinesOf } from '../headlines';
import { type KnownSince, sayingWhatIsKnown } from '../known-since';
import type { Behind, SummaryTable } from '../summary';
import { bookTable } from './books';
import { promiseTables } from './promise';
import { watchTables } from './watch';

const facts = exampleFacts();
const [first] = facts.departments;
if (first === undefined) throw new Error('The example has departments');

const third = fraction(1n, 3n);
const account = (counterId: string, departmentId: string, made: Partial<SummaryBook['book']> = {}) =>
  ({
    ...{ counterId, counter: 'FAMILY', label: null, departmentId, organisationId: 'o' },
    book: {
      ...{
        opening: ZERO,
        earned: third,
        used: 0,
        corrections: ZERO,
        carried: ZERO,
        closing: third,
        counted: 1,
      },
      ...{ recounted: third, stored: third, disagreements: [] },
      ...made,
    },
  }) satisfies SummaryBook;
const NOTHING = { earned: ZERO, closing: ZERO, counted: 0 };

const with_ = (made: Partial<SummaryFacts>) => ({ ...facts, books: [], booksBefore: [], gone: [], ...made });
const linesOf = (table: SummaryTable) => {
  const cells = cellsByPlace([table]);
  return [...table.rows.map(({ id }) => id), 'total'].map((row) => {
    const of = (before: '' | ' BEFORE') =>
      table.columns
        .filter((column) => column.of === undefined)
        .map(({ id }) => cells.get(`books ${row} ${id}${before}`))
        .join(' ');
    return `${row}: ${of('')} · ${of(' BEFORE')}`;
  });
};

describe('the books', () => {
  test('have the year before under them, counter by counter, and nothing of a counter that was first used later', () => {
    const table = bookTable(
      with_({
        books: [
          account('x', first.id, { opening: third, closing: fraction(2n, 3n), recounted: fraction(2n, 3n) }),
          account('y', first.id),
        ],
        booksBefore: [account('x', first.id), account('y', first.id, NOTHING)],
      }),
    );
    expect(linesOf(table)).toEqual([
      'x: 1/3 1/3 0 0 0 2/3 holds · 0 1/3 0 0 0 1/3 holds',
      'y: 0 1/3 0 0 0 1/3 holds · – – – – – – –',
      'total: 1/3 2/3 0 0 0 1 holds · 0 1/3 0 0 0 1/3 holds',
    ]);
    expect(table.before).toBe('UNDER');
  });

  test('tell of a department that is gone since, by its name of then, and count it not among this year’s', () => {
    const gone = { id: 'g', number: '9', name: 'Gammelgård', organisationName: 'Prøvebo' };
    const table = bookTable(
      with_({ books: [account('x', first.id)], booksBefore: [account('z', 'g')], gone: [gone] }),
    );
    expect(linesOf(table)).toEqual([
      'x: 0 1/3 0 0 0 1/3 holds · – – – – – – –',
      'z: – – – – – – – · 0 1/3 0 0 0 1/3 holds',
      'total: 0 1/3 0 0 0 1/3 holds · 0 1/3 0 0 0 1/3 holds',
    ]);
    expect(table.rows[1]?.under).toBe('9 Gammelgård');
    const summary = {
      ...facts,
      madeOn: day('2026-01-15'),
      sections: [{ id: 'PROMISE' as const, tables: [table] }],
    };
    expect(headlinesOf(summary).books?.counters).toBe(1);
  });

  test('of the year before that do not balance say so there', () => {
    const table = bookTable(
      with_({
        books: [account('x', first.id)],
        booksBefore: [account('x', first.id, { closing: fraction(2n, 3n) })],
      }),
    );
    expect(linesOf(table)[0]).toContain('holds · 0 1/3 0 0 0 2/3 broken');
  });

  test('open what was entered in the year before, up to its last day', () => {
    const table = bookTable(
      with_({ books: [account('x', first.id)], booksBefore: [account('x', first.id)] }),
    );
    const behind = table.rows[0]?.cells.map((cell): Behind | undefined =>
      'behind' in cell ? cell.behind : undefined,
    );
    const which = { departmentId: first.id, details: ['FAMILY'] };
    expect(behind?.[8]).toEqual({ measure: 'COUNTED', ...which, ...facts.before, adds: 'TURNS' });
    expect(behind?.[12]).toMatchObject({ measure: 'LEDGER', ...which, through: facts.before.through });
    expect(behind?.[7]).toMatchObject({ measure: 'LEDGER', through: '2023-12-31' });
  });

  test('of a year that nobody had entered anything in are not known', () => {
    const given = with_({
      books: [account('x', first.id), account('y', first.id)],
      booksBefore: [account('x', first.id)],
    });
    const known = (since: string): KnownSince => ({
      organisations: new Map([[first.organisationId, day(since)]]),
      ...{ agreed: day('2020-01-01'), today: day('2026-01-15') },
    });
    const told = (since: string) => {
      const sections = [{ id: 'PROMISE' as const, tables: [bookTable(given)] }];
      const [section] = sayingWhatIsKnown(sections, given, known(since));
      return section?.tables.flatMap(linesOf).map((line) => line.slice(line.indexOf(': ') + 2)) ?? [];
    };
    const unknown = Array.from({ length: 7 }, () => 'not-known').join(' ');
    // This year's own stand all the same.
    expect(told('2025-01-01').map((line) => line.split(' · '))).toEqual([
      ...[
        ['0 1/3 0 0 0 1/3 holds', unknown],
        ['0 1/3 0 0 0 1/3 holds', unknown],
      ],
      ['0 2/3 0 0 0 2/3 holds', unknown],
    ]);
    expect(told('2024-12-31')[1]).toContain(' · – – – – – – –');
  });
});

describe('key figures against thresholds', () => {
  const [now] = facts.watched.filter(({ figures }) => figures.length > 0);
  if (now === undefined) throw new Error('The example watches a department');
  /** As the agreement of the year before had it: the tiers have other names. */
  const then: WatchRow = {
    ...now,
    agreement: {
      ...now.agreement,
      tiers: now.agreement.tiers.map((tier) => ({
        ...tier,
        label: { da: `før: ${tier.tier}`, en: tier.tier },
      })),
    },
    figures: now.figures.map((figure) => ({ ...figure, value: fraction(35n) })),
    crossings: now.crossings.map((crossing) => ({ ...crossing, points: fraction(5n) })),
  };
  const table = (made: Partial<typeof facts>) =>
    tableOf(watchTables({ ...facts, ...made }), 'figures-against-thresholds');
  const lineOf = (made: Partial<typeof facts>, before: '' | ' BEFORE') => {
    const [row] = table(made).rows;
    const cells = cellsByPlace([table(made)]);
    return ['figure', 'distance', 'tier-beyond', 'near'].map((column) =>
      cells.get(`figures-against-thresholds ${row?.id} ${column}${before}`),
    );
  };

  test('stand beside the figure, the limits and the names of the year before', () => {
    const made = { watchedBefore: [then] };
    expect(lineOf(made, '')).toEqual(['39.8', '0.2', 'niveau 2 (gul)', 'near']);
    expect(lineOf(made, ' BEFORE')).toEqual(['35', '5', 'før: LEVEL_2', 'not-near']);
  });

  test('where there was none, nothing; and a figure that only the year before looked at has a row of its own', () => {
    expect(lineOf({ watchedBefore: [] }, ' BEFORE')).toEqual(['–', '–', '–', '–']);
    expect(lineOf({ watched: [], watchedBefore: [then] }, '')).toEqual(['–', '–', '–', '–']);
    expect(lineOf({ watched: [], watchedBefore: [then] }, ' BEFORE')).toEqual([
      '35',
      '5',
      'før: LEVEL_2',
      'not-near',
    ]);
  });
});

describe('youth homes', () => {
  const share = { da: 'hver 4.', en: 'every 4th' };
  const homes = (YOUTH: number) => ({
    ...first,
    stock: { FAMILY: 10, YOUTH },
    stockBefore: {},
    youthShare: share,
  });
  const youth = (made: Partial<SummaryFacts>) => {
    const given = { ...with_({ now: [], earlier: [], youthSharesBefore: new Map(), ...made }) };
    return promiseTables(given).find(({ id }) => id === 'promise-youth');
  };

  test('have a row where their share is agreed and there are some, or were', () => {
    const rows = (department: SummaryFacts['departments'][number], made: Partial<SummaryFacts> = {}) =>
      youth({ departments: [department], ...made })?.rows.length;
    expect(rows(homes(4))).toBe(1);
    expect(rows(homes(0))).toBe(0);
    expect(rows({ ...homes(0), stockBefore: { YOUTH: 4 } })).toBe(1);
    expect(rows({ ...homes(4), youthShare: null })).toBe(0);
    const before = new Map([[first.id, share]]);
    expect(rows({ ...homes(4), youthShare: null }, { youthSharesBefore: before })).toBe(1);
    const turn = {
      measure: 'SLOT',
      dwellingType: 'YOUTH',
      detail: 'OFFERED',
      tier: '',
      n: 1,
      amount: 0,
    } as const;
    const of = { departmentId: first.id, organisationId: 'o', denominator: 1 };
    expect(rows(homes(0), { now: [{ ...turn, ...of }] })).toBe(1);
  });

  test('are told apart from family homes: counted, earned and owed by their counter, turns by their type', () => {
    const of = { departmentId: first.id, organisationId: 'o', denominator: 1, tier: '', amount: 0 };
    const table = youth({
      departments: [homes(4)],
      now: [
        { ...of, measure: 'COUNTED', dwellingType: 'YOUTH', detail: 'YOUTH', n: 4 },
        { ...of, measure: 'COUNTED', dwellingType: 'FAMILY', detail: 'FAMILY', n: 9 },
        { ...of, measure: 'SLOT', dwellingType: 'YOUTH', detail: 'COMPLETED', n: 1 },
        { ...of, measure: 'SLOT', dwellingType: 'FAMILY', detail: 'COMPLETED', n: 3 },
      ],
      books: [account('x', first.id), { ...account('y', first.id, { closing: ZERO }), counter: 'YOUTH' }],
    });
    const cells = cellsByPlace(table ? [table] : []);
    expect(
      ['youth-share', 'counted', 'earned', 'given', 'used', 'owed'].map((id) =>
        cells.get(`promise-youth ${first.id} ${id}`),
      ),
    ).toEqual(['hver 4.', '4', '1/3', '1', '1', '0']);
  });
});
