import { expect, test } from 'vitest';
import { readForm } from './form-input';

const form = (fields: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

test('signs that nobody sees are left out before anything is checked, in texts and in lists', () => {
  const { raw, values, lists } = readForm(
    form([
      ['street', '\u0000Birke\u200bvej\u202e 12\u00ad'],
      ['reason', '\u200b\u200b\u200b'],
      ['demands[]', 'A\u2060'],
      ['demands[]', 'B'],
    ]),
  );
  expect(raw).toEqual({ street: 'Birkevej 12', reason: '', demands: ['A', 'B'] });
  expect(values).toEqual({ street: 'Birkevej 12', reason: '' });
  expect(lists).toEqual({ demands: ['A', 'B'] });
});

test('lines, letters of any language and pictures stay as they were typed', () => {
  const text = 'Æble\r\n\tØl, Ålborg – naïve 漢字 🏠';
  expect(readForm(form([['text', text]])).values.text).toBe(text);
});

test('a password is taken as it is, and never shown again', () => {
  const { raw, values } = readForm(form([['password', 'a\u200bb']]));
  expect(raw).toEqual({ password: 'a\u200bb' });
  expect(values).toEqual({});
});

test('of a name sent twice the last one counts; what the framework adds is none of it', () => {
  const sent = form([
    ['a', '1'],
    ['a', '2'],
    ['$ACTION_KEY', 'x'],
  ]);
  expect(readForm(sent).raw).toEqual({ a: '2' });
});
