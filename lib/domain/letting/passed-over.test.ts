import { describe, expect, test } from 'vitest';
import type { Applicant } from '../applicant/applicant';
import { type ApplicantId, asId, type DepartmentId } from '../shared/ids';
import { type CandidateSource, SOURCES } from './opening';
import { isOnList, passedOver, passedOverByEach } from './passed-over';

const ids = (text: string) => [...text].map((letter) => asId<ApplicantId>(letter));

describe('passed over', () => {
  test.each([
    ['the first ones in order', 'abcd', 'ab', ''],
    ['the first ones in another order', 'abcd', 'ba', ''],
    ['one in the middle left out', 'abcd', 'ac', 'b'],
    ['the last one alone', 'abcd', 'd', 'abc'],
    ['somebody further down', 'abcd', 'ax', 'bcd'],
    ['nobody else on the list', 'a', 'a', ''],
  ])('%s: of %s, %s: %s', (_, inOrder, chosen, expected) => {
    expect(passedOver(ids(inOrder), ids(chosen)).join('')).toBe(expected);
  });
});

test('each passes over those who stand before it alone', () => {
  const counts = (chosen: string) => [...passedOverByEach(ids('abcde'), ids(chosen)).values()];
  expect(counts('abc')).toEqual([0, 0, 0]);
  expect(counts('acex')).toEqual([0, 1, 2, 2]);
  expect(counts('e')).toEqual([4]);
});

describe('the list of a phase', () => {
  const home = asId<DepartmentId>('home');
  const who = { list: 'ORDINARY', flexible: false, rehousedFrom: null, source: 'OFFICE' } as const;
  type OnList = Pick<Applicant, 'list' | 'flexible' | 'rehousedFrom' | 'source'>;
  test.each<[string, Partial<OnList>, readonly CandidateSource[]]>([
    ['an ordinary applicant', {}, ['BOTH_LISTS', 'ORDINARY']],
    ['a tenant who wants to move', { list: 'TRANSFER' }, ['BOTH_LISTS', 'TRANSFER']],
    ['one on the flexible list too', { flexible: true }, ['FLEXIBLE_LIST', 'BOTH_LISTS', 'ORDINARY']],
    ['one who is rehoused from here', { rehousedFrom: home }, ['REHOUSED', 'BOTH_LISTS', 'ORDINARY']],
    ['one rehoused from elsewhere', { rehousedFrom: asId('other') }, ['BOTH_LISTS', 'ORDINARY']],
    [
      'one who answered an advertisement',
      { source: 'ADVERTISEMENT' },
      ['BOTH_LISTS', 'ORDINARY', 'ADVERTISED'],
    ],
  ])('%s', (_, more, expected) => {
    expect(SOURCES.filter((source) => isOnList({ ...who, ...more }, source, home))).toEqual(expected);
  });
});
