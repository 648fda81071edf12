import { beforeAll, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import { fraction } from '@/lib/domain/shared/fraction';
import type { Behind } from '@/lib/domain/summary/summary';
import { aKey, aReport, day, givenDepartment, givenTown, TODAY, type Town } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import type { Keyset } from '../keyset';
import { HOMES_PER_PAGE } from '../overview/homes-behind';
import { listBehindFigure } from '../overview/overview-vacancies';
import { listBehindSummary } from './summary-behind';

const PERIOD = { from: day('2025-01-01'), through: day('2025-12-31') };
const HOMES = 2 * HOMES_PER_PAGE + 3;
const RENT = 500_000;

let town: Town;
beforeAll(async () => {
  town = await givenTown();
  const department = await givenDepartment(town);
  const reports = Array.from({ length: HOMES }, (_, at) =>
    aReport(department, {
      ...{ reportedOn: addDays(TODAY, -Math.floor(at / 40)), choiceReason: 'Meldt for sent ved en fejl' },
      home: { rentOre: RENT },
    }),
  );
  granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
});

const placeOf = ({ reportedOn: on, id }: { reportedOn: Keyset['place']['on']; id: string }) => ({ on, id });

const behind = (counted: Behind) => (turn: Keyset | null) =>
  listBehindSummary(
    town.caseworker,
    { municipality: town.municipalityId, part: { kind: 'MUNICIPALITY' }, period: PERIOD, counted },
    turn,
  );

const LISTS = [
  ['that are counted', behind({ measure: 'REPORTED' }), null],
  ['that add øre', behind({ measure: 'RENT', adds: 'ORE' }), fraction(BigInt(HOMES * RENT), 1n)],
  [
    'of the overview',
    (turn: Keyset | null) =>
      listBehindFigure(town.caseworker, { period: PERIOD, figure: 'vacancies', today: TODAY }, turn),
    undefined,
  ],
] as const;

test.each(LISTS)(
  'the homes %s are turned page by page, and each page says how many there are',
  async (_, page, sum) => {
    const first = await page(null);
    const seen: { reportedOn: Keyset['place']['on']; id: string }[] = [];
    for (let at: typeof first | null = first; at !== null; ) {
      expect(at.total).toBe(HOMES);
      if (sum !== undefined) expect(at).toMatchObject({ sum });
      expect(at.hasPrevious).toBe(seen.length > 0);
      seen.push(...at.rows);
      const last = at.rows.at(-1);
      at = at.hasNext && last ? await page({ direction: 'after', place: placeOf(last) }) : null;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(HOMES);
    const order = seen.map(({ reportedOn, id }) => `${reportedOn} ${id}`);
    expect(order).toEqual(order.toSorted().toReversed());
    const [top] = seen.slice(HOMES_PER_PAGE);
    const back = top && (await page({ direction: 'before', place: placeOf(top) }));
    expect(back).toMatchObject({ hasPrevious: false, hasNext: true, total: HOMES });
    expect(back?.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  },
);

test('a place after which nothing stands is the beginning', async () => {
  const place = { on: day('2000-01-01'), id: '00000000-0000-4000-8000-000000000000' };
  for (const [, page] of LISTS) {
    const asked = await page({ direction: 'after', place });
    expect(asked).toMatchObject({ total: HOMES, hasPrevious: false, hasNext: true });
    expect(asked.rows).toHaveLength(HOMES_PER_PAGE);
  }
});
