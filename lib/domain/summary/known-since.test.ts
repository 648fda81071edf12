import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import type { SummaryFacts } from './facts';
import { isNotKnown, type KnownSince, sayingWhatIsKnown } from './known-since';
import type { Cell, SectionId, SummarySection, SummaryTable } from './summary';

const period = { from: day('2025-01-01'), through: day('2025-12-31') };
const before = { from: day('2024-01-01'), through: day('2024-12-31') };

const department = (id: string, organisationId: string): SummaryFacts['departments'][number] => ({
  ...{ id, organisationId, number: '1', name: id, organisationName: organisationId },
  ...{ areaId: null, areaName: null, stock: {}, stockBefore: {}, tier: null, share: null },
  youthShare: null,
});
const about = {
  period,
  before,
  departments: [department('d', 'old'), department('e', 'new')],
  books: [],
  booksBefore: [],
};

const known = (old: string, later: string, agreed: string | null): KnownSince => ({
  organisations: new Map([
    ['old', day(old)],
    ['new', day(later)],
  ]),
  agreed: agreed === null ? null : day(agreed),
  today: day('2026-02-02'),
});

const count = (n: number, of: object = {}): Cell => ({
  kind: 'COUNT',
  n,
  behind: { measure: 'REPORTED', ...of },
});

const table = (cells: readonly Cell[], id = 'turnover'): SummaryTable => ({
  id,
  columns: [
    { id: 'stock', adds: true },
    { id: 'reported', adds: true },
    { id: 'turnover', adds: false },
    { id: 'reported', adds: true, of: 'BEFORE' },
    { id: 'turnover', adds: false, of: 'BEFORE' },
  ],
  rows: [
    { id: 'd', label: { name: 'd' }, under: 'old', cells },
    { id: 'e', label: { name: 'e' }, under: 'new', cells },
  ],
  total: cells,
});

const section = (one: SummaryTable, id: SectionId = 'VACANCIES'): readonly SummarySection[] => [
  { id, tables: [one] },
];

const told = (sections: readonly SummarySection[]): readonly string[] =>
  sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows, total }) =>
      [...rows.map(({ cells }) => cells), total ?? []].map((cells) =>
        cells.map((cell) => (isNotKnown(cell) ? '?' : 'n' in cell ? cell.n : cell.kind)).join(' '),
      ),
    ),
  );

const NOUGHTS: readonly Cell[] = [
  count(0),
  count(0),
  { kind: 'SHARE', n: 0, of: 20 },
  count(0),
  { kind: 'SHARE', n: 0, of: 20 },
];

describe('what is not known is not nought', () => {
  test('of a year that ended before anything was entered', () => {
    const sections = sayingWhatIsKnown(
      section(table(NOUGHTS)),
      about,
      known('2025-03-01', '2025-06-01', null),
    );
    expect(told(sections)).toEqual(['0 0 0 ? ?', '0 0 0 ? ?', '0 0 0 ? ?']);
  });

  test('each organisation by its own first day, and together by the first of them', () => {
    const sections = sayingWhatIsKnown(
      section(table(NOUGHTS)),
      about,
      known('2023-03-01', '2026-01-01', null),
    );
    expect(told(sections)).toEqual(['0 0 0 0 0', '0 ? ? ? ?', '0 0 0 0 0']);
  });

  test('the last day of a period is in it, the day after is not', () => {
    const of = (first: string) =>
      told(sayingWhatIsKnown(section(table(NOUGHTS)), about, known(first, first, null)))[0];
    expect(of('2024-12-31')).toBe('0 0 0 0 0');
    expect(of('2025-01-01')).toBe('0 0 0 ? ?');
  });

  test('a month before the first day of a year that is told', () => {
    const months = [count(0, { through: day('2025-01-31') }), count(0, { through: day('2025-02-28') })];
    const one: SummaryTable = {
      ...{ id: 'vacancies-by-month', columns: [{ id: 'reported', adds: true }], total: [count(7)] },
      rows: months.map((cell, at) => ({ id: String(at), label: { name: '' }, cells: [cell] })),
    };
    const sections = sayingWhatIsKnown(section(one), about, known('2025-02-10', '2025-02-10', null));
    expect(told(sections)).toEqual(['?', '0', '7']);
  });

  test('days to come have no figures yet, and those of today have', () => {
    const months = ['2026-02-02', '2026-02-03'].map((from) =>
      count(0, { from: day(from), through: day('2026-12-31') }),
    );
    const one: SummaryTable = {
      ...{ id: 'vacancies-by-month', columns: [{ id: 'reported', adds: true }], total: null },
      rows: months.map((cell, at) => ({ id: String(at), label: { name: '' }, cells: [cell] })),
    };
    const sections = sayingWhatIsKnown(section(one), about, known('2025-02-10', '2025-02-10', null));
    expect(told(sections)).toEqual(['0', 'NONE', '']);
  });

  test('what was counted is told, whenever', () => {
    const cells = NOUGHTS.map((cell) => ('n' in cell ? { ...cell, n: 3 } : cell));
    const sections = sayingWhatIsKnown(section(table(cells)), about, known('2030-01-01', '2030-01-01', null));
    expect(told(sections)).toEqual(['3 3 3 3 3', '3 3 3 3 3', '3 3 3 3 3']);
  });

  test('turns before the first agreement, also where homes were reported before', () => {
    const turns = NOUGHTS.map((cell) => (cell.kind === 'COUNT' ? count(0, { measure: 'SLOT' }) : cell));
    const homes = sayingWhatIsKnown(
      section(table(NOUGHTS)),
      about,
      known('2020-01-01', '2020-01-01', '2025-01-01'),
    );
    expect(told(homes)[0]).toBe('0 0 0 0 0');
    const given = sayingWhatIsKnown(
      section(table(turns), 'PROMISE'),
      about,
      known('2020-01-01', '2020-01-01', '2025-01-01'),
    );
    expect(told(given)[0]).toBe('0 0 0 ? ?');
    const none = sayingWhatIsKnown(
      section(table(turns), 'PROMISE'),
      about,
      known('2020-01-01', '2020-01-01', null),
    );
    expect(told(none)[0]).toBe('0 ? ? ? ?');
  });

  test('books of a time before them neither hold nor are broken', () => {
    const one: SummaryTable = {
      id: 'books',
      columns: ['opening', 'used-turns', 'closing', 'balance'].map((id) => ({ id, adds: true })),
      rows: [],
      total: [
        { kind: 'TURNS', turns: '2/3' },
        { kind: 'COUNT', n: 0 },
        { kind: 'TURNS', turns: '2/3' },
        { kind: 'WORD', label: { term: 'balance', id: 'holds' } },
      ],
    };
    const sections = sayingWhatIsKnown(
      section(one, 'PROMISE'),
      about,
      known('2026-01-01', '2026-01-01', '2020-01-01'),
    );
    expect(told(sections)).toEqual(['? ? ? ?']);
  });

  test('published and decided figures are none of it', () => {
    const sections = sayingWhatIsKnown(
      section(table(NOUGHTS), 'WATCH'),
      about,
      known('2030-01-01', '2030-01-01', null),
    );
    expect(told(sections)[0]).toBe('0 0 0 0 0');
  });
});
