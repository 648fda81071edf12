import { describe, expect, test } from 'vitest';
import { bookChange, type CountedAs, NOT_COUNTED, undone } from './lease-book';
import { LETTING_TYPES, type LettingType } from './vocabulary';

const flexible: CountedAs = { takesShare: true, turn: null };
const turn = (list: 'ORDINARY' | 'TRANSFER'): CountedAs => ({ takesShare: false, turn: list });
const change = (counted: CountedAs, type: LettingType, capped = true) => {
  const { flexible: share, lists, transfers } = bookChange(counted, type, capped);
  return [share, lists, transfers];
};

describe('the book of a department', () => {
  test.each<[string, CountedAs, LettingType, readonly number[]]>([
    ['a flexible letting that was one', flexible, 'FLEXIBLE', [0, 0, 0]],
    ['a flexible letting that ended with the ordinary list', flexible, 'ORDINARY', [-1, 1, 0]],
    ['a flexible letting that ended with the transfer list', flexible, 'TRANSFER', [-1, 1, 1]],
    ['a flexible letting that was advertised', flexible, 'ADVERTISED', [-1, 0, 0]],
    ['a turn that was used', turn('ORDINARY'), 'ORDINARY', [0, 0, 0]],
    ['the transfer list’s turn, used by the ordinary list', turn('TRANSFER'), 'ORDINARY', [0, 0, 0]],
    ['the ordinary list’s turn, used by the transfer list', turn('ORDINARY'), 'TRANSFER', [0, 0, 0]],
    ['a turn that a rehousing came before', turn('TRANSFER'), 'REHOUSING', [0, -1, -1]],
    ['a turn of a home that was exchanged', turn('ORDINARY'), 'EXCHANGE', [0, -1, 0]],
    ['a home let flexibly outside the app', NOT_COUNTED, 'FLEXIBLE', [1, 0, 0]],
    ['one let from the transfer list outside the app', NOT_COUNTED, 'TRANSFER', [0, 1, 1]],
  ])('%s', (_, counted, type, expected) => {
    expect(change(counted, type)).toEqual(expected);
  });

  test('counts no share where there is no cap', () => {
    expect(change(NOT_COUNTED, 'FLEXIBLE', false)).toEqual([0, 0, 0]);
  });

  test('stands as before when the letting falls through', () => {
    for (const type of LETTING_TYPES) {
      for (const counted of [flexible, turn('TRANSFER'), NOT_COUNTED]) {
        const there = bookChange(counted, type, true);
        const back = undone(there);
        expect([there.flexible + back.flexible, there.lists + back.lists]).toEqual([0, 0]);
        expect(there.transfers + back.transfers).toBe(0);
      }
    }
  });
});
