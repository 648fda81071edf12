import { describe, expect, test } from 'vitest';
import { homeAt, homesLike, looseAddress } from './loose-address';

const same = (a: string, b: string) => looseAddress(a).join(' ') === looseAddress(b).join(' ');

test.each([
  ['Nygade 4, 1. tv', 'Nygade 4, 1.tv'],
  ['Nygade 4, 1. tv', 'NYGADE 4 1tv'],
  ['Nygade 4, 1. tv', ' nygade 4,1.  TV.'],
  ['Nygade 4, 1. tv', 'Nygade 4, 1. sal til venstre'],
  ['Nygade 4, 1. tv', 'Nyg. 4, 01. tv'],
  ['Nygade 4, st. th', 'Nygade 4 stth'],
  ['Nygade 4, st. mf', 'Nygade 4, stuen, midtfor'],
  ['Nygade 4B', 'Nygade 4 b'],
  ['Gammel Møllevej 12', 'Gl. Møllev. 12'],
  ['Sankt Jørgens Allé 7', 'Skt. Jørgens Alle 7'],
  ['Aabyvej 3', 'Åbyvej 3'],
  ['Dr. Margrethes Vej 5, kl. 2', 'Doktor Margrethes Vej 5, kælder 2'],
])('%s is %s', (a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['Nygade 4, 1. tv', 'Nygade 4, 1. th'],
  ['Nygade 4, 1. tv', 'Nygade 4, 2. tv'],
  ['Nygade 4', 'Nygade 4, 1. tv'],
  ['Nygade 4', 'Nygade 4B'],
  ['Nygade 41', 'Nygade 4, 1'],
  ['Nygade 4', 'Nyvej 4'],
])('%s is not %s', (a, b) => {
  expect(same(a, b)).toBe(false);
});

const home = (unitNumber: string, floor: string | null, door: string | null, houseNumber = '4') => ({
  ...{ unitNumber, street: 'Nygårdsvej', houseNumber, floor, door, postcode: '4300' },
});
const HOMES = [
  home('1', '1', 'tv'),
  home('2', '1', 'th'),
  home('3', null, null, '12'),
  home('4', '2', '1', '14'),
];
const units = (found: readonly { unitNumber: string }[]) =>
  found.map(({ unitNumber }) => unitNumber).join(' ');

describe('in the register', () => {
  test.each([
    ['Nygaardsv. 4, 1.tv', '4300', '1'],
    ['Nygårdsvej 4, 1. th', null, '2'],
    ['Nygårdsvej 4, 1. th', '4400', undefined],
    ['Nygårdsvej 4', '4300', undefined],
    ['Nygårdsvej 12', '4300', '3'],
    ['', '4300', undefined],
  ])('somebody who writes %s (%s) lives in %s', (line, postcode, unit) => {
    expect(homeAt(HOMES, { line, postcode })?.unitNumber).toBe(unit);
  });

  test('two homes at one address are not told apart', () => {
    const twins = [home('1', null, null), home('2', null, null)];
    expect(homeAt(twins, { line: 'Nygårdsvej 4', postcode: '4300' })).toBeNull();
  });

  test.each([
    ['nyg', '1 2 3 4'],
    ['nygårdsvej 4', '1 2'],
    ['Nygaardsvej 4, 1. t', '1 2'],
    ['nygårdsvej 1', '1 2 4'],
    ['3', '3'],
    ['tv', '1'],
    ['', ''],
    ['Bakken', ''],
  ])('a search for %s finds %s', (asked, found) => {
    expect(units(homesLike(HOMES, asked))).toBe(found);
  });
});
