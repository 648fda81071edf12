import { describe, expect, test } from 'vitest';
import { newAmong } from './new-rows';

const rows = (...hrefs: string[]): ReadonlySet<string> => new Set(hrefs);

describe('what is new on a list', () => {
  test('is what was not there before, wherever it stands now', () => {
    expect(newAmong(rows('/slots/1', '/slots/2'), rows('/slots/3', '/slots/2', '/slots/1', '/slots/4'))).toBe(
      2,
    );
  });

  test('is nothing when rows only leave or move', () => {
    expect(newAmong(rows('/slots/1', '/slots/2'), rows('/slots/2'))).toBe(0);
    expect(newAmong(rows('/slots/1'), rows('', '/slots/1'))).toBe(0);
  });
});
