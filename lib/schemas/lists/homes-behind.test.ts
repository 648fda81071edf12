import { expect, test } from 'vitest';
import { homesQuery, homesTurnOf } from './homes-behind';

const ID = '7fffffff-ffff-4fff-bfff-ffffffffffff';
const home = { reportedOn: '2025-10-06', id: ID };

test('turning a page asks for the same homes from another place', () => {
  const search = { measure: 'SLOT', details: ['OFFERED', 'x'], after: 'x', before: 'y' };
  const next = homesQuery(search, { after: home });
  expect(next).toEqual({ measure: 'SLOT', details: 'OFFERED', after: `2025-10-06_${ID}`, before: undefined });
  expect(homesTurnOf(next)).toEqual({ direction: 'after', place: { on: '2025-10-06', id: ID } });
  expect(homesTurnOf(homesQuery(search, { before: home }))).toEqual({
    ...{ direction: 'before', place: { on: '2025-10-06', id: ID } },
  });
});

test.each([{}, { after: '2025-13-06_x' }, { before: 'x\0' }])('%j asks for the first page', (search) => {
  expect(homesTurnOf(search)).toBeNull();
});
