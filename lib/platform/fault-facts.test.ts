import { expect, test } from 'vitest';
import { factsOfFault, newFaultNumber } from './fault-facts';

test('of a fault its kind and place are logged, never its words', () => {
  const fault = Object.assign(new TypeError('Karla Eksempelsen, 12345678'), {
    code: '23505',
    detail: 'Karla',
  });
  const facts = factsOfFault(fault);
  expect(facts).toMatchObject({ name: 'TypeError', code: '23505' });
  expect(facts.stack?.[0]).toMatch(/^\s+at /);
  expect(JSON.stringify(facts)).not.toContain('Karla');
  expect(factsOfFault('Karla')).toEqual({ name: 'string' });
});

test('a fault’s number is short enough to be read over the telephone', () => {
  expect(newFaultNumber()).toMatch(/^[0-9a-f]{8}$/);
});
