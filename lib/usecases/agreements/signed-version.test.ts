import { expect, test } from 'vitest';
import { givenSigningTown } from '@/lib/testing/agreements/signing';
import { rowsOf } from '@/lib/testing/builders';
import { withClient } from '@/scripts/database/connection.mjs';

test('a signed version never changes: nobody may do more than bring its end forward, to a day to come', async () => {
  const town = await givenSigningTown();
  const id = (
    await rowsOf<{ id: string }>('SELECT id FROM agreement_version WHERE municipality_id = $1', [
      town.municipalityId,
    ])
  )[0]?.id;
  const attempts = [
    [`UPDATE agreement_version SET document = '{}' WHERE id = $1`, /permission denied|never changes/],
    [`UPDATE agreement_version SET valid_to = '2025-10-06' WHERE id = $1`, /permission denied|never changes/],
    [
      `UPDATE agreement_version SET valid_from = '2020-01-01', valid_to = '2026-01-01' WHERE id = $1`,
      /permission denied|never changes/,
    ],
    ['DELETE FROM agreement_version WHERE id = $1', /permission denied|never changes/],
  ] as const;
  for (const [text, refusal] of attempts) {
    for (const url of [process.env.DATABASE_URL, process.env.DATABASE_OWNER_URL]) {
      await withClient(url ?? '', async (client) => {
        await client.query(`SELECT set_config('app.system', 'on', false)`);
        await expect(client.query(text, [id])).rejects.toThrow(refusal);
      });
    }
  }
  await withClient(process.env.DATABASE_OWNER_URL ?? '', async (client) => {
    await client.query(`SELECT set_config('app.system', 'on', false)`);
    await expect(client.query('TRUNCATE agreement_version CASCADE')).rejects.toThrow(
      /append-only|never changes/,
    );
    await client.query(`UPDATE agreement_version SET valid_to = '2026-02-01' WHERE id = $1`, [id]);
    await expect(
      client.query(`UPDATE agreement_version SET valid_to = '2026-03-01' WHERE id = $1`, [id]),
    ).rejects.toThrow('never changes');
  });
});
