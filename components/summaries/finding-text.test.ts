import { describe, expect, test } from 'vitest';
import { type Finding, type FoundFigure, RULES } from '@/lib/domain/summary/findings/finding';
import type { Cell } from '@/lib/domain/summary/summary';
import { cell, summaryWith, tableWith } from '@/lib/testing/lettings/finding-tables';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { findingSentences, findingText } from './finding-text';

const figure = (of: Cell): FoundFigure => ({ table: 't', column: 'c', row: 'r', cell: of });
const SHARE = { names: { da: 'hver 3.', en: 'every 3rd' } };
const GREEN = { names: { da: 'Grøn', en: 'Green' } };
const RED = { names: { da: 'Rød', en: 'Red' } };

/** What any sentence may call for. */
const FIGURES: Readonly<Record<string, FoundFigure>> = Object.fromEntries(
  Object.entries({
    ...{ share: cell(SHARE), counted: cell(4), countedBefore: cell(3), given: cell(0), givenBefore: cell(0) },
    ...{ balance: cell({ term: 'balance', id: 'broken' }), closing: cell('4/3 t'), earned: cell('10/3 t') },
    ...{
      used: cell(2),
      lapsed: cell(3),
      lapsedBefore: cell(1),
      rate: cell('5/20'),
      rateBefore: cell('2/20'),
    },
    ...{ contested: cell(1), choices: cell(12), choicesBefore: cell(4), special: cell(1), due: cell(3) },
    ...{ namings: cell(6), let: cell(11), most: cell(10), cap: cell({ name: '1/3' }), reported: cell(20) },
    ...{ dear: cell(2), keyFigure: cell({ term: 'key-figure', id: 'convicted' }), figure: cell('2.03 %') },
    ...{ distance: cell('0.4 pp'), tier: cell(RED), near: cell({ term: 'row', id: 'near' }) },
    ...{ on: cell('2025-07-01'), from: cell(GREEN), to: cell(RED), latest: cell('9 number') },
    ...{ latestYear: cell({ name: '2025' }), target: cell('7 number'), rent: cell('123456700 øre') },
    ...{
      goal: cell({ term: 'row', id: 'off-VULNERABLE_AREA' }),
      by: cell('2023-12-01'),
      since: cell('2021-12-01'),
    },
    category: cell({ term: 'designation', id: 'VULNERABLE_AREA' }),
    ...{ status: cell({ term: 'indicator-status', id: 'MISSED' }), rentBefore: cell('50000000 øre') },
    ...{ homes: cell(2), stock: cell(1200), reportedBefore: cell(9) },
  }).map(([name, of]) => [name, figure(of)]),
);

const finding = (over: Partial<Finding>): Finding => ({
  ...{ rule: 'nothing', table: 't', figures: FIGURES, weight: 0, more: 0 },
  place: { kind: 'DEPARTMENT', label: { name: '14 Hvedemarken' }, under: null, what: null },
  ...over,
});
const about = summaryWith([]);
const danish = (over: Partial<Finding>): string => findingText(finding(over), about, speaking('da'));

describe.each(['da', 'en'] as const)('every rule has its sentence in %s', (language) => {
  test.each(RULES)('%s', (rule) => {
    const text = findingText(finding({ rule }), about, speaking(language));
    expect(text).toMatch(/^\S.*[.]$/);
    expect(text).not.toMatch(/summaries[.]findings|[{}]|undefined|NaN| {2}/);
  });
});

test('says what a manager would write', () => {
  expect(danish({ rule: 'no-turn' })).toBe(
    'Afdeling 14 Hvedemarken har ikke haft en tur i to år, selv om kommunen har hver 3. bolig der. Der er talt 3 ledige boliger med i 2024 og 4 i 2025.',
  );
  expect(danish({ rule: 'near-threshold' })).toBe(
    'Afdeling 14 Hvedemarken: Nøgletallet »Dømte« er 2,03 %. Der er 0,4 procentpoint til grænsen til Rød.',
  );
  expect(danish({ rule: 'return-rate-risen', place: null })).toBe(
    'Andelen af ture, der kom tilbage, er steget fra 10,0 % i 2024 til 25,0 % i 2025, 5 af 20 ture.',
  );
  expect(danish({ rule: 'faults-contested' })).toBe(
    'Parterne er ikke enige om ansvaret for 1 tur, der kom tilbage. Uenigheden er ikke løst.',
  );
});

test('says a share in percent as a share of the homes', () => {
  const share = figure(cell({ names: { da: '22 %', en: '22%' } }));
  expect(danish({ rule: 'no-turn', figures: { ...FIGURES, share } })).toContain(
    'selv om kommunen har 22 % af boligerne der',
  );
});

test('says of a year that runs on only what has been so far', () => {
  const running = { ...about, madeOn: about.period.through };
  expect(findingText(finding({ rule: 'no-turn' }), running, speaking('da'))).toContain(
    'har ikke haft en tur hverken i 2024 eller indtil nu i 2025',
  );
});

test('names a department with whose it is, and a counter with its homes', () => {
  const place = { kind: 'DEPARTMENT', label: { name: '1 Syd' }, under: 'Åen', what: null } as const;
  expect(danish({ rule: 'tier-changed', place })).toMatch(/^Afdeling 1 Syd \(Åen\) gik fra Grøn til Rød/);
  const what = { term: 'counter', id: 'FAMILY' } as const;
  expect(danish({ rule: 'books-broken', place: { ...place, under: null, what } })).toMatch(
    /^Afdeling 1 Syd \(Familieboliger\): Regnskabet stemmer ikke/,
  );
});

test('says of a figure that stands on a threshold that it does', () => {
  expect(danish({ rule: 'near-threshold', figures: { ...FIGURES, distance: figure(cell('0 pp')) } })).toMatch(
    /er 2,03 %[.] Det er selve grænsen til Rød[.]$/,
  );
});

test('does not compare with a time in which nothing was counted', () => {
  const route = { 'reported before': 0 };
  const first = summaryWith([tableWith('vacancies-by-route', [], route)]);
  expect(findingText(finding({ rule: 'lapsed' }), first, speaking('da'))).toBe(
    '3 ture, kommunen fik i 2025, gik tilbage, fordi fristen udløb.',
  );
  expect(danish({ rule: 'lapsed' })).toBe(
    '3 ture, kommunen fik i 2025, gik tilbage, fordi fristen udløb, mod 1 i 2024.',
  );
});

test('counts what is not named', () => {
  expect(danish({ rule: 'tier-changed', more: 2 })).toMatch(/Der er 2 mere af samme slags i tabellen[.]$/);
});

test('a summary without anything that stands out says so', () => {
  expect(findingSentences(summaryWith([]), speaking('da'))).toEqual([
    'Intet i tallene falder i øjnene efter de faste regler.',
  ]);
});
