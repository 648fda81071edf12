import { describe, expect, test } from 'vitest';
import type { Applicant } from '../../applicant/applicant';
import { type ApplicantId, asId, type DepartmentId } from '../../shared/ids';
import { type CandidateSource, SOURCES } from './opening';
import { isOnList, passedOverByEach } from './passed-over';

const ids = (text: string) => [...text].map((letter) => asId<ApplicantId>(letter));

test.each([
  ['the first ones in order', 'abcd', 'ab', [0, 0]],
  ['the first ones in another order', 'abcd', 'ba', [0, 0]],
  ['one in the middle left out', 'abcd', 'ac', [0, 1]],
  ['the last one alone', 'abcd', 'd', [3]],
  ['several, each those who stand before it alone', 'abcde', 'ace', [0, 1, 2]],
  ['nobody else on the list', 'a', 'a', [0]],
])('passed over: %s', (_, inOrder, chosen, expected) => {
  const over = passedOverByEach(ids(inOrder), ids(chosen));
  expect([...over.values()]).toEqual(expected);
  expect([...over.keys()].join('')).toBe([...chosen].sort().join(''));
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
