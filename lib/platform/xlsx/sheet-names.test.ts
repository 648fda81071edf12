import { expect, test } from 'vitest';
import { sheetNames } from './sheet-names';

test.each([
  [
    ['Ledige boliger', 'Ledige Boliger'],
    ['Ledige boliger', 'Ledige Boliger (2)'],
  ],
  [
    ["'Citat'", 'a/b:c*d?e[f]g\\h'],
    ['Citat', 'a b c d e f g h'],
  ],
  [
    ['x'.repeat(40), 'x'.repeat(50)],
    ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
  ],
  [
    ['History', ''],
    ['History 1', '1'],
  ],
  [[`${'y'.repeat(30)}👍`], ['y'.repeat(30)]],
])('%j are called %j in a workbook', (wanted, names) => expect(sheetNames(wanted)).toEqual(names));
