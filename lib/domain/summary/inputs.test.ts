import { expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summary-example';
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

/** How the inputs are divided, way by way. Another division is another way: then raise WAY_OF_READING. */
const DIVIDED: Readonly<Record<number, Readonly<Record<InputKind, readonly string[]>>>> = {
  1: {
    sums: ['earlier', 'monthly', 'now'],
    books: ['before', 'books'],
    names: ['about', 'closed', 'departments', 'goals', 'part'],
    stock: ['closed', 'departments'],
    placements: ['closed', 'departments', 'placements', 'placementsBefore', 'sharesBefore'],
    agreements: ['counters', 'inForce', 'tiers'],
    'key-figures': ['watched'],
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

test('what was read in another way, or before it was kept, cannot be told apart by kind', () => {
  const made: MadeOf = { way: WAY_OF_READING, kinds: textsOf() };
  expect(differingInputs(made, made)).toEqual([]);
  expect(differingInputs(null, made)).toBeNull();
  expect(differingInputs({ ...made, way: 0 }, made)).toBeNull();
});
