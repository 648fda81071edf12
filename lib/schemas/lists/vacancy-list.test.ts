import { expect, test } from 'vitest';
import { filterOf, isFiltered, readVacancyList, turned, turnOf } from './vacancy-list';

const ID = '0b1f4f0a-3c3d-4f6e-9a55-0a1b2c3d4e5f';

test('a whole address is read', () => {
  const query = readVacancyList({
    q: ' Eksempelvej  12 ',
    state: 'OURS',
    department: ID,
    tier: 'LEVEL_2',
    route: 'MUNICIPAL',
    from: '2025-01-01',
    to: '2025-12-31',
    after: `2025-10-06_${ID}`,
  });
  expect(filterOf(query)).toEqual({
    q: 'Eksempelvej  12',
    states: ['ORGANISATION', 'RETURNED'],
    departmentId: ID,
    tier: 'LEVEL_2',
    route: 'MUNICIPAL',
    from: '2025-01-01',
    to: '2025-12-31',
  });
  expect(turnOf(query)).toEqual({ direction: 'after', place: { on: '2025-10-06', id: ID } });
  expect(isFiltered(query)).toBe(true);
});

test.each([
  [{ state: 'BOGUS' }],
  [{ department: "x' OR 1=1" }],
  [{ tier: 'drop table' }],
  [{ route: '' }],
  [{ from: '2025-02-30' }],
  [{ after: 'yesterday' }],
  [{ after: `2025-02-30_${ID}` }],
  [{ q: '   ' }],
  [{ unknown: 'x' }],
])('a parameter that cannot be read is ignored: %o', (params) => {
  const query = readVacancyList(params);
  expect(isFiltered(query)).toBe(false);
  expect(turnOf(query)).toBeNull();
});

test('of a repeated parameter the first counts, and a question is cut when overlong', () => {
  expect(readVacancyList({ state: ['OFFERED', 'LET'] }).state).toBe('OFFERED');
  expect(readVacancyList({ q: 'x'.repeat(500) }).q).toHaveLength(100);
});

test('turning the page keeps the filters', () => {
  const query = readVacancyList({ q: 'vej', before: `2025-10-06_${ID}` });
  expect(turned(query, { after: { reportedOn: '2025-09-01', id: ID } })).toMatchObject({
    q: 'vej',
    after: `2025-09-01_${ID}`,
    before: undefined,
  });
});
