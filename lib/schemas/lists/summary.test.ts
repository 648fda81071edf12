import { expect, test } from 'vitest';
import { readBehind } from './summary';

test('a number’s address says which homes it counts', () => {
  expect(readBehind({ measure: 'SLOT', tier: 'GREEN', details: 'OFFERED,COMPLETED' })).toEqual({
    measure: 'SLOT',
    tier: 'GREEN',
    details: ['OFFERED', 'COMPLETED'],
  });
  expect(readBehind({ measure: 'constructor' })).toBeNull();
  expect(readBehind({ measure: 'SLOT', department: 'x' })).toBeNull();
});

test.each(['tier', 'type', 'details'])('a sign that no text of the database has is no %s', (name) => {
  expect(readBehind({ measure: 'SLOT', [name]: 'GREEN\0' })).toBeNull();
});
