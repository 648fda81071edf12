import { expect, test } from 'vitest';
import { listFigureImports } from '@/lib/data/key-figures/key-figure-imports';
import { asId, type UserId } from '@/lib/domain/shared/ids';
import { rowsOf } from '@/lib/testing/builders';
import { bringFigures } from './bring-figures';
import { holbaek } from './holbaek';
import { layFoundation } from './lay-foundation';
import type { Cast } from './lay-people';
import { SEED } from './put';

const NOBODY = asId<UserId>('00000000-0000-0000-0000-000000000001');

test('the demonstration has a file taken in, one that waits, and a figure of two sources', async () => {
  const foundation = await layFoundation([holbaek]);
  await bringFigures(foundation, { leaderOf: () => NOBODY } as Partial<Cast> as Cast);
  const imports = await listFigureImports(SEED);
  expect(imports.map(({ fileName, state }) => [fileName, state]).sort()).toEqual([
    ['beboerdata-2024-rettet.csv', 'PREVIEW'],
    ['beboerdata-2024.csv', 'CONFIRMED'],
  ]);
  expect(imports.find(({ state }) => state === 'CONFIRMED')?.counts).toMatchObject({ NEW: 36, REFUSED: 0 });
  const two = await rowsOf<{ kinds: string }>(`
    SELECT string_agg(source_kind, ' ' ORDER BY source_kind) AS kinds FROM key_figure WHERE name = 'outsideLabourMarket'
    GROUP BY department_id, valid_from HAVING count(*) > 1`);
  expect(two).toEqual([{ kinds: 'DST SBST' }]);
});
