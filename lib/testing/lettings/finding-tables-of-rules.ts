import type { Label, SummaryTable } from '@/lib/domain/summary/summary';
import { tableWith, type Written, type WrittenRow } from './finding-tables';

/* The smallest tables that a rule of lib/domain/summary/findings reads, by the figures that decide. */

export const word = (
  term: 'balance' | 'row' | 'indicator-status' | 'key-figure' | 'designation',
  id: string,
): Label => ({
  term,
  id,
});
export const EVERY_THIRD: Label = { names: { da: 'hver 3.', en: 'every 3rd' } };
export const EXEMPT: Label = { names: { da: 'friholdt', en: 'exempt' } };
export const GREEN: Label = { names: { da: 'Grøn', en: 'Green' } };
export const RED: Label = { names: { da: 'Rød', en: 'Red' } };
export const NO_TIER = word('row', 'no-tier');

export const department = (cells: Written, id = '14 Hvedemarken'): WrittenRow => ({
  id,
  under: 'Åen',
  cells,
});
export const rowNamed = (id: string, cells: Written): WrittenRow => ({ id, cells });
export const one = (id: string, row: WrittenRow): readonly SummaryTable[] => [tableWith(id, [row])];

export const book = (closing: string, balance = 'holds') =>
  one('books', {
    ...{ id: 'counter', label: { term: 'counter', id: 'FAMILY' }, under: '14 Hvedemarken' },
    cells: { earned: '10 t', 'used-turns': 9, closing: `${closing} t`, balance: word('balance', balance) },
  });
export const turn = (
  counted: number,
  countedBefore: number,
  given: number,
  givenBefore: number,
  share: Label = EVERY_THIRD,
) => [
  tableWith('promise', [department({ share })]),
  tableWith('turns-by-department', [
    department({
      ...{ counted, given, 'of-given': '–', 'counted before': countedBefore },
      ...{ 'given before': givenBefore, 'of-given before': '–' },
    }),
  ]),
];
export const rate = (now: string, before: string) =>
  one('turns-by-department', department({ 'of-given': now, 'of-given before': before }));
export const returned = (id: string, now: number, before: number) =>
  one('returns-by-reason', rowNamed(id, { 'returned-turns': now, 'returned-turns before': before }));
export const fault = (column: string, faults: number) =>
  one('returns-by-reason', rowNamed('WRONG_DATA', { 'returned-turns': faults, [column]: faults }));
export const choices = (now: number, before: number) =>
  one('choices', rowNamed('Åen', { choices: now, 'choices before': before }));
export const special = (had: number, due: number) =>
  one('special-allocations', department({ namings: 9, special: had, 'special-due': due }));
export const flexible = (let_: number, most: number) =>
  one(
    'flexible-share',
    department({
      ...{ 'counted-so-far': 30, 'let-flexibly': let_, 'most-flexible': most, cap: { name: '1/3' } },
    }),
  );
export const cheap = (reported: number, given: number, dear: number) =>
  one(
    'cheap-homes',
    rowNamed('FAMILY', {
      ...{ 'homes-reported': reported, 'homes-given': given, 'returned-for-price': dear },
      'dear-share': given === 0 ? '–' : `${dear}/${given}`,
    }),
  );
export const near = (distance: string, is = 'near') =>
  one(
    'figures-against-thresholds',
    department({
      ...{
        'key-figure': word('key-figure', 'outsideLabourMarket'),
        figure: '29.6 %',
        distance: `${distance} pp`,
      },
      ...{ 'tier-beyond': RED, near: word('row', is) },
    }),
  );
export const change = (from: Label, to: Label) =>
  one('placement-changes', department({ 'changed-on': '2025-07-01', 'tier-from': from, 'tier-to': to }));
export const target = (status: string, goal = 'fewer-per-year') =>
  one(
    'indicators',
    rowNamed('area', {
      ...{
        'key-figure': word('key-figure', 'convicted'),
        goal: word('row', goal),
        latest: '9 number',
        'latest-year': { name: '2025' },
      },
      ...{ target: '7 number', 'indicator-status': word('indicator-status', status) },
    }),
  );
export const offList = (status: string, isListed: boolean) =>
  one(
    'off-list',
    rowNamed('area', {
      ...{ 'list-goal': word('row', 'off-VULNERABLE_AREA'), 'off-by': '2023-12-01' },
      ...(isListed && { 'stands-in': word('designation', 'VULNERABLE_AREA'), 'stands-since': '2021-12-01' }),
      'indicator-status': word('indicator-status', status),
    }),
  );
export const waiting = (now: number, before: number) =>
  one(
    'waiting-rent',
    rowNamed('Åen', { 'waiting-rent': `${now} øre`, 'waiting-rent before': `${before} øre` }),
  );
export const lost = (now: number, before: number, id = 'REPAIR', homes = 1) => [
  tableWith(
    'voids-by-ground',
    [rowNamed(id, { 'void-homes': homes, 'rent-lost': `${now} øre`, 'rent-lost before': `${before} øre` })],
    { 'void-homes': homes, 'rent-lost': `${now} øre`, 'rent-lost before': `${before} øre` },
  ),
];
export const moved = (now: number, before: number, stock = 100) =>
  one('turnover', department({ stock, reported: now, 'reported before': before }));
