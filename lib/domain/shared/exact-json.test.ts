import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExactNumber, parseExactJson } from './exact-json';

/** What JSON.parse would have answered. */
function plain(value: unknown): unknown {
  if (value instanceof ExactNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

test('reads everything that JSON can say, like the engine does', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), (text) => {
      expect(plain(parseExactJson(text))).toEqual(plain(JSON.parse(text)));
    }),
  );
});

test('keeps numbers as they were written', () => {
  expect(parseExactJson('[27.40, 1e2, -0, 12345678901234567890.5]')).toEqual(
    ['27.40', '1e2', '-0', '12345678901234567890.5'].map((text) => new ExactNumber(text)),
  );
});

test('texts that look like tokens stay texts', () => {
  const text = '{"a":"{\\"b\\": [1, true]}","\\"":"\\\\","c":"\\u0000"}';
  expect(parseExactJson(text)).toEqual(JSON.parse(text));
});

test('of two equal keys the later one counts', () => {
  expect(parseExactJson('{"a":"x","b":"y","a":"z"}')).toEqual({ a: 'z', b: 'y' });
});

test('a key named __proto__ is a key like any other', () => {
  const read = parseExactJson('{"__proto__":{"admin":true}}');
  expect(Object.keys(read as object)).toEqual(['__proto__']);
  expect((read as { admin?: boolean }).admin).toBeUndefined();
});

test('any depth is read', () => {
  const deep = 100_000;
  let value = parseExactJson('['.repeat(deep) + ']'.repeat(deep));
  let depth = 0;
  while (Array.isArray(value)) {
    depth += 1;
    value = value[0];
  }
  expect(depth).toBe(deep);
});

describe('what is not JSON is refused', () => {
  test.each(['', '{', '[1,]', '{"a":1,}', "{'a':1}", '01', '1 2', '[1] x', 'NaN', '"\n"'])('%j', (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });
});
