import { expect, test } from 'vitest';
import { rowsOf } from '@/lib/testing/builders';
import { hoejeTaastrup } from './hoeje-taastrup';
import { layFoundation } from './lay-foundation';

// Written off the source by hand: how many waited in May 2016, and how long on average in 2015, which the source itself is in doubt of.
test('the demonstration has how many waited for a home from a municipality, where the sources say', async () => {
  await layFoundation([hoejeTaastrup]);
  const rows = await rowsOf<Record<string, unknown>>(`
    SELECT k.name, trim_scale(k.value)::text AS value, k.period_to::text AS "to", k.uncertain, k.source FROM key_figure k
    JOIN municipality m ON m.id = k.municipality_id WHERE m.name = 'Høje-Taastrup Kommune' AND k.level = 'MUNICIPALITY' ORDER BY k.name`);
  const source = 'Frikommuneansøgning 2016, bilag 2';
  expect(rows).toEqual([
    { name: 'averageWaitingDays', value: '165', to: '2015-12-31', uncertain: true, source },
    { name: 'waitingForAllocation', value: '58', to: '2016-05-31', uncertain: false, source },
  ]);
});
