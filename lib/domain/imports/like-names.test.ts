import { expect, test } from 'vitest';
import { likeNames } from './like-names';

test.each([
  ['Lejrbo', 'Lejerbo'],
  ['Kronens Boligforening', 'Boligforeningen Kronen'],
  ['Herman Haven', 'Hermann Haven'],
  ['Nordbyn', 'Nordbyen'],
  ['Haven', 'Haven Nord'],
])('“%s” may be “%s”', (written, name) => expect(likeNames(written, [{ name }])).toEqual([{ name }]));

test.each([
  ['Nordbyen', 'Vesterparken'],
  ['Sydbo', 'Vestbo'],
  ['Boligselskabet Haven', 'Andelsboligen Lunden'],
  ['', 'Lunden'],
])('“%s” is not “%s”', (written, name) => expect(likeNames(written, [{ name }])).toEqual([]));

test('the likeliest comes first', () => {
  const names = ['Nordbyen Vest', 'Nordbyen'].map((name) => ({ name }));
  expect(likeNames('Nordbyn', names)[0]).toEqual({ name: 'Nordbyen' });
});
