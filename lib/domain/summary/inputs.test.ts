import { describe, expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { addDays, yearOf } from '../calendar/days';
import type { ListGoal } from '../key-figures/list-goal';
import { calendarDate } from '../shared/calendar-date';
import { fraction, ZERO } from '../shared/fraction';
import {
  differingInputs,
  INPUT_KINDS,
  type InputKind,
  inputsOf,
  inputsText,
  type MadeOf,
  WAY_OF_READING,
} from './inputs';

const facts = exampleFacts();
const READ = {
  facts,
  about: { municipality: 'Prøveby', organisations: ['Prøvebo'], agreements: [] },
  known: { organisations: new Map(), agreed: null, today: facts.today },
};
type Changed = Partial<typeof facts>;

const textsOf = (changed: Changed = {}): Readonly<Record<InputKind, string>> => {
  const inputs = inputsOf({ ...READ, facts: { ...facts, ...changed } });
  return Object.fromEntries(INPUT_KINDS.map((kind) => [kind, inputsText(inputs[kind])])) as Record<
    InputKind,
    string
  >;
};

const noBook = {
  ...{ opening: ZERO, earned: ZERO, corrections: ZERO, carried: ZERO, closing: ZERO },
  ...{ used: 0, counted: 0 },
};

/** How the inputs are divided, way by way. Another division is another way: then raise WAY_OF_READING. */
const DIVIDED: Readonly<Record<number, Readonly<Record<InputKind, readonly string[]>>>> = {
  3: {
    sums: ['earlier', 'monthly', 'now'],
    books: ['before', 'books'],
    names: ['about', 'areas', 'closed', 'departments', 'goals', 'gone', 'part', 'places'],
    stock: ['closed', 'departments'],
    placements: [
      ...['closed', 'departments', 'placements', 'placementsBefore', 'sharesBefore', 'youthSharesBefore'],
    ],
    agreements: ['counters', 'countersBefore', 'inForce', 'tiers'],
    'key-figures': [...['criteria', 'criteriaBefore', 'places', 'placesBefore', 'watched', 'watchedBefore']],
    goals: ['goals'],
    thresholds: ['cheapEarlier', 'cheapNow'],
    voids: ['earlier', 'now'],
    rents: ['running'],
    lettings: ['flexible', 'namings', 'special'],
    known: ['organisations'],
  },
};

test('whoever divides the inputs otherwise raises the way of reading', () => {
  const inputs = inputsOf(READ);
  const divided = Object.fromEntries(INPUT_KINDS.map((kind) => [kind, Object.keys(inputs[kind]).toSorted()]));
  expect(divided).toEqual(DIVIDED[WAY_OF_READING]);
});

const [first, ...others] = facts.departments;
if (first === undefined) throw new Error('The example has departments');

test.each<readonly [what: string, kinds: readonly InputKind[], changed: Changed]>([
  ['nothing', [], {}],
  ['departments in another order', [], { departments: [...others, first] }],
  ['a department by another name', ['names'], { departments: [{ ...first, name: 'Ny' }, ...others] }],
  [
    'a department in another area',
    ['names'],
    { departments: [{ ...first, areaId: 'x', areaName: 'X' }, ...others] },
  ],
  ['more homes', ['stock'], { departments: [{ ...first, stock: { FAMILY: 999 } }, ...others] }],
  ['another tier', ['placements'], { departments: [{ ...first, tier: 'OTHER' }, ...others] }],
  [
    'another share',
    ['placements'],
    { departments: [{ ...first, share: { da: 'alle', en: 'all' } }, ...others] },
  ],
  ['a sum', ['sums'], { now: facts.now.slice(1) }],
  ['a sum of the year before', ['sums'], { earlier: [...facts.earlier, ...facts.now.slice(0, 1)] }],
  ['a month', ['sums'], { monthly: facts.now.slice(0, 1).map((tally) => ({ ...tally, month: '2025-09' })) }],
  ['no key figures', ['key-figures'], { watched: [] }],
  ['no goals', ['names', 'goals'], { goals: [] }],
  ['no thresholds', ['thresholds'], { cheapNow: null }],
  ['no voids', ['voids'], { emptyNow: [], endedNow: [] }],
  ['no rent that runs', ['rents'], { running: [] }],
  ['no limit', ['lettings'], { flexible: [] }],
  ['other tiers', ['agreements'], { tiers: [] }],
])('%s: %j', (_, kinds, changed) => {
  const [was, is] = [textsOf(), textsOf(changed)];
  expect(INPUT_KINDS.filter((kind) => was[kind] !== is[kind])).toEqual(kinds);
});

describe('of a time that has ended, what comes after it is none of it', () => {
  const { period } = facts;
  const after = addDays(period.through, 1);
  const kindsOf = (changed: Partial<typeof READ>) => {
    const [was, is] = [inputsOf(READ), inputsOf({ ...READ, ...changed })];
    return INPUT_KINDS.filter((kind) => inputsText(was[kind]) !== inputsText(is[kind]));
  };
  const since = (on: typeof after) => ({ known: { ...READ.known, organisations: new Map([['x', on]]) } });

  test('an organisation that enters something first later, or nothing yet', () => {
    expect(kindsOf(since(after))).toEqual([]);
    expect(kindsOf(since(period.through))).toEqual(['known']);
  });

  test('a counter that is first used later', () => {
    const book = { ...noBook, stored: ZERO, recounted: ZERO, disagreements: [] };
    const counter = { counterId: 'x', counter: 'NEW', label: { da: 'Ny', en: 'New' } };
    const books = (changed: Partial<typeof book>) => ({
      facts: {
        ...facts,
        books: [
          ...facts.books,
          { ...counter, ...{ departmentId: 'd', organisationId: 'o' }, book: { ...book, ...changed } },
        ],
      },
    });
    expect(kindsOf(books({}))).toEqual([]);
    expect(kindsOf(books({ counted: 1 }))).toEqual(['books', 'agreements']);
    expect(kindsOf(books({ closing: fraction(1n, 3n) }))).toEqual(['books', 'agreements']);
  });

  test('what a goal comes to in a later year, and that it ends then', () => {
    const [goal, ...others] = facts.goals;
    if (goal === undefined || goal.kind === 'OFF_LIST') throw new Error('The example has goals');
    const measured = (year: number) => {
      const one = { year, value: '1', unit: 'COUNT', persons: null, source: 'Kilde', kind: 'LBF' } as const;
      return [...goal.measured, { ...one, on: calendarDate(`${year}-12-31`), sources: ['Kilde'] }];
    };
    const goals = (changed: Partial<typeof goal>) => ({
      facts: { ...facts, goals: [{ ...goal, ...changed }, ...others] },
    });
    const year = yearOf(period.through);
    expect(kindsOf(goals({ measured: measured(year + 1), to: after }))).toEqual([]);
    expect(kindsOf(goals({ measured: measured(year) }))).toEqual(['goals']);
    expect(kindsOf(goals({ to: period.through }))).toEqual(['goals']);
    // A summary says neither on which day of its year a figure is, nor where else it stands.
    const elsewhere = goal.measured.map((one) => ({ ...one, on: after, sources: ['Andetsteds'] }));
    expect(kindsOf(goals({ measured: elsewhere, compared: elsewhere.slice(0, 0) }))).toEqual([]);
  });
});

test('of areas that are to be off a list it matters what was listed, and not which day it is', () => {
  const goal: ListGoal = {
    ...{ id: 'l', kind: 'OFF_LIST', list: 'VULNERABLE_AREA', byYear: 2024, source: 'Rammeaftalen' },
    ...{ areaNames: ['A'], groupName: null, municipalityName: 'By', from: facts.period.from, to: null },
    areas: [
      { name: 'A', designations: [{ designation: 'VULNERABLE_AREA', from: calendarDate('2021-12-01') }] },
    ],
    ...{ listOn: calendarDate('2024-12-01'), on: calendarDate('2025-01-01') },
  };
  const [area] = goal.areas;
  if (area === undefined) throw new Error('The goal has an area');
  const kindsOf = (changed: Partial<ListGoal>) => {
    const [was, is] = [textsOf({ goals: [goal] }), textsOf({ goals: [{ ...goal, ...changed }] })];
    return INPUT_KINDS.filter((kind) => was[kind] !== is[kind]);
  };
  expect(kindsOf({ on: calendarDate('2026-01-01') })).toEqual([]);
  expect(kindsOf({ on: calendarDate('2024-11-30') })).toEqual(['goals']);
  expect(kindsOf({ areas: [{ ...area, designations: [] }] })).toEqual(['goals']);
  expect(kindsOf({ listOn: calendarDate('2025-12-01') })).toEqual(['goals']);
  expect(kindsOf({ areas: [{ ...area, name: 'B' }] })).toEqual(['names']);
});

test('what was read in another way, or before it was kept, cannot be told apart by kind', () => {
  const made: MadeOf = { way: WAY_OF_READING, kinds: textsOf() };
  expect(differingInputs(made, made)).toEqual([]);
  expect(differingInputs(null, made)).toBeNull();
  expect(differingInputs({ ...made, way: 0 }, made)).toBeNull();
});
