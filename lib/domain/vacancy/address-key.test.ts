import { expect, test } from 'vitest';
import { addressKey } from './address-key';

const home = { street: 'Nygade', houseNumber: '4', floor: '2', door: 'tv', postcode: '4300' };

test.each([
  ['as it is', {}, true],
  ['with a point after the storey', { floor: '2.' }, true],
  ['in capitals, with blanks', { street: ' NYGADE ', door: 'TV.' }, true],
  ['the other door', { door: 'th' }, false],
  ['another storey', { floor: '1' }, false],
  ['another number', { houseNumber: '42', floor: null }, false],
  ['the same street of another town', { postcode: '4400' }, false],
])('%s', (_, change, same) => {
  expect(addressKey({ ...home, ...change }) === addressKey(home)).toBe(same);
});
