import { describe, expect, test } from 'vitest';
import { DESIGNATIONS, DWELLING_TYPES, RETURN_REASONS, ROUTES } from '@/lib/domain/agreement/vocabulary';
import { FIGURE_NAMES } from '@/lib/domain/key-figures/catalogue';
import { FALL_REASONS, LETTING_TYPES, LOSS_BEARERS, VOID_GROUNDS } from '@/lib/domain/letting/vocabulary';
import { ROUND_STATES } from '@/lib/domain/placement/round';
import { LANGUAGES } from '@/lib/domain/shared/bilingual';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { FAULT_STATES } from '@/lib/domain/slot/fault';
import { SLOT_STATES } from '@/lib/domain/slot/slot-state';
import { AREA_CATEGORIES } from '@/lib/domain/statute/area-categories';
import { type Summary, TERM_LISTS, type TermList } from '@/lib/domain/summary/summary';
import { RENT_BANDS } from '@/lib/domain/summary/thresholds';
import { definitionsOf } from '@/lib/domain/summary/worded';
import { CHOICES } from '@/lib/domain/vacancy/choices';
import { exampleSummary } from '@/lib/testing/summaries/summaries';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { titleOf } from './summary-facts';
import { termWord } from './term-words';
import { wordSummary } from './word-summary';

/** What each list holds, said by the part of the domain that it belongs to. */
const IDS: Readonly<Record<TermList, readonly string[]>> = {
  'dwelling-type': DWELLING_TYPES,
  route: [...ROUTES, 'NONE'],
  'slot-outcome': SLOT_STATES,
  'home-state': ['AWAITING_AGREEMENT', 'ORGANISATION', 'LET', ...SLOT_STATES],
  'return-reason': RETURN_REASONS,
  'fault-state': FAULT_STATES.filter((state) => state !== 'NONE'),
  choice: CHOICES,
  'letting-type': [...LETTING_TYPES, 'MUNICIPAL', 'COMBINED'],
  'legal-basis': ['QUARTER', 'AGREED', 'YOUTH', 'UNKNOWN'],
  'fall-reason': FALL_REASONS,
  'void-ground': VOID_GROUNDS,
  'loss-bearer': LOSS_BEARERS,
  'rent-band': RENT_BANDS.map(({ id }) => id),
  month: ['2025-01', '2025-12'],
  counter: [...DWELLING_TYPES, 'ACCESSIBLE_FULL'],
  balance: ['holds', 'broken'],
  'key-figure': FIGURE_NAMES,
  'indicator-status': ['MET', 'MISSED', 'AWAITING', 'NO_BASELINE', 'NO_LIST'],
  time: ['ANSWER', 'NAME', 'LEASE', 'LET'],
  designation: DESIGNATIONS,
  'round-state': ROUND_STATES,
  'case-reference': ['ERASED'],
  row: [
    ...['no-tier', 'unknown-tier', 'over-cap', 'within-cap', 'unexplained', 'not-known', 'all'],
    ...['criterion-met', 'criterion-not-met', 'criterion-open'],
    ...['fewer-per-year', 'at-least-per-year', 'kept-under'],
    ...AREA_CATEGORIES.map((list) => `off-${list}`),
  ],
};

describe.each(TERM_LISTS.map((list) => [list] as const))('the list %s', (list) => {
  test.each(LANGUAGES)('has a word for each of its terms in %s', (locale) => {
    const words = IDS[list].map((id) => [id, termWord(list, id, speaking(locale))] as const);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(([id, word]) => word === id || word === '')).toEqual([]);
    expect(new Set(words.map(([, word]) => word)).size).toBe(words.length);
  });
});

test('what a list no longer has is said by its id rather than not at all', () => {
  expect(termWord('choice', 'GONE', speaking('da'))).toBe('GONE');
  expect(termWord('month', '2025', speaking('da'))).toBe('2025');
  expect(termWord('rent-band', 'none', speaking('da'))).toBe('none');
});

test.each([
  ['2025-01-01', '2025-12-31', 'Årsoversigt 2025', 'Annual summary 2025'],
  ['2025-01-01', '2025-06-30', 'Oversigt 1. halvår 2025', 'Summary first half of 2025'],
  ['2025-07-01', '2025-12-31', 'Oversigt 2. halvår 2025', 'Summary second half of 2025'],
  [
    '2024-01-01',
    '2025-12-31',
    'Oversigt 1. januar 2024 til 31. december 2025',
    'Summary 1 January 2024 to 31 December 2025',
  ],
])('%s to %s is called %s', (from, through, danish, english) => {
  const period = { from: calendarDate(from), through: calendarDate(through) };
  expect([titleOf(period, speaking('da')), titleOf(period, speaking('en'))]).toEqual([danish, english]);
});

describe('a summary in words', () => {
  const part: Summary['part'] = { kind: 'ORGANISATION', id: 'x', name: 'Boligforeningen Åen' };
  const worded = wordSummary({ ...exampleSummary(), part, agreements: [] }, speaking('da'));

  test('says whose it is, of when, and that no agreement was in force', () => {
    expect(worded.about).toBe('Boligforeningen Åen');
    expect(worded.facts.map(({ term, values }) => `${term}: ${values.join()}`)).toEqual([
      'Kommune: Prøvekøbing Kommune',
      'Boligorganisation: Boligforeningen Åen',
      'Periode: 1. januar 2025 til 31. december 2025',
      'Sammenlignet med: 1. januar 2024 til 31. december 2024',
      'Aftaler i kraft: Ingen aftale var i kraft',
      'Opgjort: 2. februar 2026',
    ]);
  });

  test('names the year before in the heading, and draws it beside the year', () => {
    const [months] = worded.sections[0]?.tables ?? [];
    expect(months?.columns.map(({ title }) => title)).toEqual(['Ledige boliger', 'Ledige boliger, 2024']);
    expect(months?.chart).toEqual({ kind: 'LINES', columns: [0, 1] });
    expect([months?.rowsTitle, months?.rows[0]?.label]).toEqual(['Måned', 'Januar 2025']);
  });

  test('has the definition of every key figure that its rows name, once, among those of paper and spreadsheet', () => {
    const { columns } = { columns: [{ id: 'figure', adds: false }] };
    const label = (id: string) => ({ term: 'key-figure' as const, id });
    const rows = [
      { id: 'a', label: label('turnover'), cells: [{ kind: 'NONE' as const }] },
      { id: 'b', label: { name: 'Parken' }, cells: [{ kind: 'WORD' as const, label: label('residents') }] },
      { id: 'c', label: { name: 'Engen' }, cells: [{ kind: 'WORD' as const, label: label('residents') }] },
    ];
    const tables = [{ id: 'evictions', columns, rows, total: null }];
    const told = wordSummary({ ...exampleSummary(), sections: [{ id: 'WATCH', tables }] }, speaking('da'));
    const { turnover, residents } = speaking('da').messages.keyFigures.catalogue;
    expect(told.sections[0]?.tables[0]?.figures).toEqual([
      { id: 'key-figure turnover', title: turnover.name, definition: turnover.definition },
      { id: 'key-figure residents', title: residents.name, definition: residents.definition },
    ]);
    expect(definitionsOf(told).map(({ title }) => title)).toEqual(['Tal', turnover.name, residents.name]);
  });

  test('keeps every figure as it was', () => {
    const cells = (summary: Pick<Summary, 'sections'>) =>
      summary.sections.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
      );
    const kept = worded.sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ cell }) => cell))),
    );
    expect(kept).toEqual(cells(exampleSummary()));
  });
});
