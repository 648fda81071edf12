import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAIL_PATIENCE, pauseAfter, WEBHOOK_PATIENCE } from './back-off';

test('each pause is twice the last, up to a most, and drawn a fifth to either side', () => {
  expect([1, 2, 3, 4].map((tries) => pauseAfter(tries, MAIL_PATIENCE, 0.5))).toEqual([
    ...[120_000, 240_000, 480_000, 960_000],
  ]);
  expect(pauseAfter(400, WEBHOOK_PATIENCE, 0.5)).toBe(WEBHOOK_PATIENCE.mostMs);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, draw) => {
        const whole = pauseAfter(tries, MAIL_PATIENCE, 0.5);
        const pause = pauseAfter(tries, MAIL_PATIENCE, draw);
        expect(pause).toBeGreaterThanOrEqual(Math.floor(whole * 0.8) - 1);
        expect(pause).toBeLessThanOrEqual(Math.ceil(whole * 1.2) + 1);
      },
    ),
  );
});
