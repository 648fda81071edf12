import { describe, expect, test } from 'vitest';
import { summaryWith } from '@/lib/testing/lettings/finding-tables';
import {
  book,
  change,
  cheap,
  choices,
  EXEMPT,
  fault,
  flexible,
  GREEN,
  lost,
  moved,
  NO_TIER,
  near,
  offList,
  RED,
  rate,
  returned,
  special,
  target,
  turn,
  waiting,
} from '@/lib/testing/lettings/finding-tables-of-rules';
import { NOT_KNOWN } from '../known-since';
import type { Summary, SummaryTable } from '../summary';
import type { RuleId } from './finding';
import { findingsOf, type RULE_OF } from './findings-of';

type Case = readonly [what: string, tables: readonly SummaryTable[], isFound: boolean];
const CASES: Readonly<Record<keyof typeof RULE_OF, readonly Case[]>> = {
  'books-broken': [
    ['holds', book('0'), false],
    ['does not hold', book('0', 'broken'), true],
  ],
  'no-turn': [
    ['nothing counted', turn(0, 0, 0, 0), false],
    ['two homes in two years', turn(1, 1, 0, 0), false],
    ['three homes in two years', turn(1, 2, 0, 0), true],
    ['none the year before, when it was not there', turn(9, 0, 0, 0), false],
    ['a turn in the period', turn(9, 9, 1, 0), false],
    ['a turn the year before', turn(9, 9, 0, 1), false],
    ['exempt', turn(9, 9, 0, 0, EXEMPT), false],
  ],
  'turns-owed': [
    ['nothing', book('0'), false],
    ['five sixths', book('5/6'), false],
    ['one turn', book('1'), true],
    ['a turn and a sixth', book('7/6'), true],
    ['less than nothing', book('-7/6'), false],
  ],
  'turns-ahead': [
    ['nothing', book('0'), false],
    ['less than a turn', book('-5/6'), false],
    ['one turn', book('-1'), true],
    ['more than a turn', book('-7/6'), true],
  ],
  lapsed: [
    ['none', returned('DEADLINE_EXPIRED', 0, 3), false],
    ['one', returned('DEADLINE_EXPIRED', 1, 0), true],
    ['another reason', returned('LOCATION', 4, 0), false],
  ],
  'return-rate-risen': [
    ['nothing', rate('0/20', '0/20'), false],
    ['just below twice', rate('5/20', '3/23'), false],
    ['twice', rate('6/20', '3/20'), true],
    ['more than twice', rate('7/20', '3/20'), true],
    ['from one to two', rate('2/20', '1/20'), false],
    ['from none to three', rate('3/20', '0/20'), true],
    ['no turns the year before', rate('9/20', '–'), false],
  ],
  'faults-contested': [
    ['none', fault('fault-contested', 0), false],
    ['one', fault('fault-contested', 1), true],
    ['settled', fault('fault-organisation', 3), false],
  ],
  'choices-risen': [
    ['nothing', choices(0, 0), false],
    ['just below twice', choices(19, 10), false],
    ['twice', choices(20, 10), true],
    ['twice of few', choices(8, 4), false],
    ['five of none', choices(5, 0), true],
  ],
  'special-short': [
    ['none due', special(0, 0), false],
    ['one short', special(3, 4), true],
    ['as many', special(4, 4), false],
    ['more', special(5, 4), false],
  ],
  'flexible-over-cap': [
    ['nothing', flexible(0, 0), false],
    ['below', flexible(9, 10), false],
    ['at the cap', flexible(10, 10), false],
    ['over', flexible(11, 10), true],
  ],
  'cheap-none-given': [
    ['none reported', cheap(0, 0, 0), false],
    ['two reported', cheap(2, 0, 0), false],
    ['three reported', cheap(3, 0, 0), true],
    ['one given', cheap(9, 1, 0), false],
  ],
  'cheap-too-dear': [
    ['none', cheap(9, 9, 0), false],
    ['one of two', cheap(9, 2, 1), false],
    ['just below a tenth', cheap(30, 21, 2), false],
    ['a tenth', cheap(30, 20, 2), true],
    ['more', cheap(30, 19, 2), true],
  ],
  'near-threshold': [
    ['on it', near('0'), true],
    ['within', near('0.4'), true],
    ['half a point', near('0.5'), true],
    ['beyond', near('0.5001'), false],
    ['placed by something else', near('0.1', 'placed-otherwise'), false],
    ['not near a low threshold', near('0.4', 'not-near'), false],
  ],
  'tier-changed': [
    ['another tier', change(GREEN, RED), true],
    ['an agreement began', change(NO_TIER, RED), false],
    ['it ended', change(GREEN, NO_TIER), false],
  ],
  'target-missed': [
    ['reached', target('MET'), false],
    ['awaited', target('AWAITING'), false],
    ['not reached', target('MISSED'), true],
    ['not kept under', target('MISSED', 'kept-under'), false],
  ],
  'not-kept-under': [
    ['kept', target('MET', 'kept-under'), false],
    ['awaited', target('AWAITING', 'kept-under'), false],
    ['not kept', target('MISSED', 'kept-under'), true],
    ['another target', target('MISSED'), false],
  ],
  'still-listed': [
    ['off the list', offList('MET', false), false],
    ['off it in a milder category', offList('MET', true), false],
    ['on it before the day', offList('AWAITING', true), false],
    ['on it after the day', offList('MISSED', true), true],
    ['no list entered', offList('NO_LIST', false), false],
  ],
  'waiting-rent-risen': [
    ['nothing', waiting(0, 0), false],
    ['just below half as much again', waiting(14_999_999, 10_000_000), false],
    ['half as much again', waiting(15_000_000, 10_000_000), true],
    ['a small amount', waiting(999_999, 0), false],
    ['an amount from nothing', waiting(1_000_000, 0), true],
  ],
  'void-rent-risen': [
    ['nothing', lost(0, 0), false],
    ['just below half as much again', lost(14_999_999, 10_000_000), false],
    ['half as much again', lost(15_000_000, 10_000_000), true],
    ['a small amount', lost(1_500_000, 600_000), false],
  ],
  'voids-unexplained': [
    ['none', lost(0, 9, 'UNEXPLAINED', 0), false],
    ['one', lost(100, 100, 'UNEXPLAINED', 1), true],
    ['explained', lost(100, 100, 'REPAIR', 9), false],
  ],
  'turnover-doubled': [
    ['nothing', moved(0, 0), false],
    ['just below twice', moved(19, 10), false],
    ['twice', moved(20, 10), true],
    ['four more', moved(8, 4), false],
    ['five more', moved(10, 5), true],
    ['a small department', moved(20, 10, 19), false],
    ['twenty homes', moved(20, 10, 20), true],
    ['none the year before', moved(20, 0), false],
  ],
  'turnover-halved': [
    ['nothing', moved(0, 0), false],
    ['just above half', moved(6, 11), false],
    ['half', moved(5, 10), true],
    ['four fewer', moved(4, 8), false],
    ['none left', moved(0, 5), true],
    ['a small department', moved(5, 10, 19), false],
  ],
};

const rulesIn = (summary: Summary): readonly RuleId[] => findingsOf(summary).map(({ rule }) => rule);

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  test.each(cases)('%s', (_, tables, isFound) => {
    expect(rulesIn(summaryWith(tables)).includes(rule as RuleId)).toBe(isFound);
  });

  test('finds nothing in figures that are hidden, one after the other', () => {
    for (const tables of cases.filter(([, , isFound]) => isFound).map(([, own]) => own)) {
      const used = new Set(
        findingsOf(summaryWith(tables))
          .filter((finding) => finding.rule === rule)
          .flatMap(({ figures }) =>
            Object.values(figures).map(({ table, column, of }) => `${table} ${column} ${of}`),
          ),
      );
      expect(used.size).toBeGreaterThan(0);
      for (const figure of used) {
        const hidden = tables.map((table) => hiding(table, figure));
        expect(rulesIn(summaryWith(hidden))).not.toContain(rule);
      }
    }
  });
});

describe('a time before that Nøglen knows nothing of', () => {
  const unknown = (table: SummaryTable): SummaryTable => {
    const cells = (all: SummaryTable['rows'][number]['cells']) =>
      all.map((cell, at) => (table.columns[at]?.of === 'BEFORE' ? NOT_KNOWN : cell));
    const rows = table.rows.map((row) => ({ ...row, cells: cells(row.cells) }));
    return { ...table, rows, total: table.total && cells(table.total) };
  };

  test('is compared with by no sentence', () => {
    for (const tables of Object.values(CASES).flatMap((cases) => cases.map(([, own]) => own))) {
      const figures = findingsOf(summaryWith(tables.map(unknown))).flatMap((found) =>
        Object.values(found.figures),
      );
      expect(figures.filter(({ of }) => of === 'BEFORE')).toEqual([]);
    }
  });

  test('keeps no turn that lapsed from being told', () => {
    expect(rulesIn(summaryWith(returned('DEADLINE_EXPIRED', 1, 0).map(unknown)))).toContain('lapsed');
  });

  test('of the period itself: not even that nothing stands out', () => {
    const months = (n: number | typeof NOT_KNOWN): SummaryTable => ({
      ...{ id: 'vacancies-by-month', columns: [{ id: 'reported', adds: true }], rows: [] },
      total: [typeof n === 'number' ? { kind: 'COUNT', n } : n],
    });
    expect(rulesIn(summaryWith([months(0)]))).toEqual(['nothing']);
    expect(rulesIn(summaryWith([months(NOT_KNOWN)]))).toEqual([]);
  });
});

function hiding(table: SummaryTable, figure: string): SummaryTable {
  const isMeant = (at: number) => `${table.id} ${table.columns[at]?.id} ${table.columns[at]?.of}` === figure;
  const cells = (all: SummaryTable['rows'][number]['cells']) =>
    all.map((cell, at) => (isMeant(at) ? ({ kind: 'HIDDEN' } as const) : cell));
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
    total: table.total && cells(table.total),
  };
}
