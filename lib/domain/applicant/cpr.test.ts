import { describe, expect, test } from 'vitest';
import { parseCpr, writtenCpr } from './cpr';

describe('a CPR number', () => {
  test.each(['251248-9996', '2512489996', ' 251248 - 9996 ', '251248 9996', '251248–9996'])(
    '%s is the same number',
    (text) => {
      const cpr = parseCpr(text);
      expect(cpr).toBe('2512489996');
      expect(cpr && writtenCpr(cpr)).toBe('251248-9996');
    },
  );

  test.each([
    ['without a valid check digit, as those given since 2007 may be', '010107-0000'],
    ['on the leap day of some century', '290200-0000'],
    ['for somebody without one, with sixty added to the day', '611248-0000'],
  ])('%s is one', (_, text) => expect(parseCpr(text)).not.toBeNull());

  test.each([
    ['the thirteenth month', '251348-9996'],
    ['the thirtieth of February', '300248-9996'],
    ['the nought of a month', '001248-9996'],
    ['the thirty-second, also with sixty added', '921248-0000'],
    ['nine digits', '251248-999'],
    ['eleven digits', '251248-99960'],
    ['a telephone number', '12 34 56 78'],
    ['words beside it', 'cpr 251248-9996'],
    ['nothing', ''],
  ])('%s is none', (_, text) => expect(parseCpr(text)).toBeNull());
});
