import { beforeAll, expect, test } from 'vitest';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { day } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { fileOfSummary, givenApproved } from '@/lib/testing/summaries/saved-summaries';
import { givenSummaryStage } from '@/lib/testing/summaries/summary-stage';
import { inTransaction, type Tx } from '../transaction';
import { readKeptYears } from './saved-summaries';

beforeAll(playsOtherDays);

test('summaries of a year are read at once, however many there are, as each tells of itself', async () => {
  const { town, both, department } = await givenSummaryStage();
  const period = { from: day('2024-01-01'), through: day('2024-12-31') };
  const parts = [
    { kind: 'MUNICIPALITY' },
    { kind: 'ORGANISATION', id: town.organisationId },
    { kind: 'DEPARTMENT', id: department },
  ] as const;
  const ids: SavedSummaryId[] = [];
  for (const part of parts) ids.push(await givenApproved(both, town, { period, part }));
  let asked = 0;
  const kept = await inTransaction(town.officer, (tx) => {
    const counting = new Proxy(tx, {
      get: (of, key) => {
        if (key === '$queryRaw') asked += 1;
        const found = Reflect.get(of, key);
        return typeof found === 'function' ? found.bind(of) : found;
      },
    }) as Tx;
    return readKeptYears(counting, town.officer, town.municipalityId, period);
  });
  expect(asked).toBe(1);
  expect(kept).toHaveLength(3);
  for (const id of ids) {
    const { summary, editions, acts } = await fileOfSummary(town.officer, id);
    expect(kept).toContainEqual({
      summary: expect.objectContaining({ id, title: summary.title }),
      editions: editions.map(({ number, kind, at: made, checksum }) => ({
        number,
        kind,
        at: made,
        checksum,
      })),
      acts: acts.map(({ said: _, ...act }) => act),
    });
  }
});
