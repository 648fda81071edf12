import { describe, expect, test } from 'vitest';
import { parseExactJson } from '@/lib/domain/shared/exact-json';
import { departmentIn, type EventRow, faultOf, replayed, report } from '@/lib/testing/agreements/replays';

const base = { agreement: 'holbaek-2024', departments: [departmentIn('GREEN')], events: [report('v1')] };
const withDepartment = (fields: EventRow) => ({
  ...base,
  departments: [{ ...departmentIn('GREEN'), ...fields }],
});

describe('ids are only ids', () => {
  test.each(['__proto__', 'constructor', 'toString', ' ', 'æ"\n'])('%j', (id) => {
    const text = JSON.stringify({ ...base, departments: [{ id }], events: [report(id, { department: id })] });
    const played = replayed(parseExactJson(text) as typeof base);
    expect(played.decisions[0]?.vacancy).toBe(id);
    expect(played.counters[0]?.department).toBe(id);
  });
  test('a counter named like the prototype of an object is unknown', () => {
    const text =
      '{"agreement":"holbaek-2024","departments":[{"id":"A","openingCredit":{"__proto__":"1/2"}}],"events":[]}';
    expect(faultOf(parseExactJson(text)).path).toBe('departments[0].openingCredit.__proto__');
  });
  test('a document cannot inherit its parts', () => {
    expect(faultOf(Object.create(base)).path).toBe('agreement');
    const text = '{"__proto__":{"agreement":"holbaek-2024","departments":[],"events":[]}}';
    expect(faultOf(parseExactJson(text)).path).toBe('agreement');
  });
});

test('a key that is no plain word is quoted in the path', () => {
  const fault = faultOf(withDepartment({ openingCredit: { 'a b\n': '0' } }));
  expect(fault.path).toBe('departments[0].openingCredit["a b\\n"]');
});
