import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { rentOwed } from '@/lib/domain/slot/rent-owed';
import { rowsOf } from '@/lib/testing/builders';

const duties = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 3000 }),
    days: fc.integer({ min: 0, max: 900 }),
    monthlyOre: fc.integer({ min: 0, max: 2_000_000 }),
  }),
  { minLength: 400, maxLength: 400 },
);

/** 1/30 + 14/30 of a rent in øre that ends in 3 is a half: rounded up, however it is added. From 30 April 2022. */
const A_HALF = [{ start: 850, days: 777, monthlyOre: 147_443 }];

test('the sums owe what the domain owes, to the øre', async () => {
  for (const drawn of [A_HALF, ...fc.sample(duties, 3)]) {
    const asked = drawn.map(({ start, days, monthlyOre }) => {
      const from = addDays(calendarDate('2020-01-01'), start);
      return { from, until: addDays(from, days), monthlyOre };
    });
    const rows = await rowsOf<{ ore: string }>(
      `SELECT rent_owed("from", until, "monthlyOre") AS ore FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
         AS ("from" date, until date, "monthlyOre" integer)) WITH ORDINALITY t("from", until, "monthlyOre", at) ORDER BY at`,
      [JSON.stringify(asked)],
    );
    expect(rows.map(({ ore }) => Number(ore))).toEqual(asked.map((duty) => rentOwed(duty, duty.until)));
  }
});
