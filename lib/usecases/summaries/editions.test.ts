import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { systemAt } from '@/lib/testing/lettings/slots';
import {
  fileOfSummary,
  givenApproved,
  reportedHome,
  summaryWords,
} from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays, givenSummaryStage, type SummaryStage } from '@/lib/testing/summaries/summary-stage';
import { withClient } from '@/scripts/database/connection.mjs';
import { checksumOf } from './figures-now';
import { verifyEditions } from './verify-editions';

beforeAll(playsOtherDays);

let stage: SummaryStage;

beforeEach(async () => {
  stage = await givenSummaryStage();
});

describe('the editions', () => {
  test('hold to their checksums, and one that was tampered with does not', async () => {
    await reportedHome(stage.town, stage.department);
    const id = await givenApproved(stage.both, stage.town);
    await afterTheDays();
    expect(await verifyEditions(systemAt('2025-10-21T08:00:00Z'))).toMatchObject({ faults: [] });
    const tamper = (how: string) =>
      withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
        await owner.query('ALTER TABLE summary_edition DISABLE TRIGGER append_only');
        await owner.query(`SELECT set_config('app.system', 'tampering', false)`);
        await owner.query(`UPDATE summary_edition SET ${how} WHERE summary_id = $1 AND number = 2`, [id]);
        await owner.query('ALTER TABLE summary_edition ENABLE TRIGGER append_only');
      });
    await tamper(`title = title || '!'`);
    const { faults } = await verifyEditions(systemAt('2025-10-21T08:00:00Z'));
    expect(faults).toEqual([`${summaryWords.title} (${id}), edition 2: its checksum does not hold`]);
    await tamper(`title = rtrim(title, '!')`);
    expect(await verifyEditions(systemAt('2025-10-21T08:00:00Z'))).toMatchObject({
      faults: [],
      toRestate: [],
    });
    await tamper(`made_of = jsonb_set(made_of, '{kinds,names}', '"another"')`);
    expect((await verifyEditions(systemAt('2025-10-21T08:00:00Z'))).faults).toEqual([
      `${summaryWords.title} (${id}), edition 2: the checksum of what it was made of does not hold`,
    ]);
    await tamper('made_of = NULL');
    expect((await verifyEditions(systemAt('2025-10-21T08:00:00Z'))).faults).toEqual([]);
  });

  test('rewritten together with its act and their checksums breaks the chain of what was done', async () => {
    await reportedHome(stage.town, stage.department);
    const id = await givenApproved(stage.both, stage.town);
    await afterTheDays();
    const faults = async () => (await verifyEditions(systemAt('2025-10-21T08:00:00Z'))).faults;
    expect(await faults()).toEqual([]);
    const { editions } = await fileOfSummary(stage.managers.municipality, id);
    const [sent] = editions;
    if (sent === undefined) throw new Error('It was sent');
    const forged = { ...sent, title: 'En anden titel' };
    const fk = 'summary_act_summary_id_edition_checksum_fkey';
    await withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
      await owner.query(`SELECT set_config('app.system', 'tampering', false)`);
      const { rows } = await owner.query(
        'SELECT pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE conname = $1',
        [fk],
      );
      for (const table of ['summary_edition', 'summary_act'])
        await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
      await owner.query(`ALTER TABLE summary_act DROP CONSTRAINT ${fk}`);
      const values = [id, checksumOf(forged)];
      await owner.query('UPDATE summary_act SET checksum = $2 WHERE summary_id = $1 AND edition = 1', values);
      await owner.query(
        'UPDATE summary_edition SET title = $3, checksum = $2 WHERE summary_id = $1 AND number = 1',
        [...[...values, forged.title]],
      );
      await owner.query(`ALTER TABLE summary_act ADD CONSTRAINT ${fk} ${rows[0]?.def}`);
      for (const table of ['summary_edition', 'summary_act'])
        await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER append_only`);
    });
    expect(await faults()).toEqual(
      ['SENT', 'APPROVED', 'APPROVED'].map(
        (act) =>
          `${summaryWords.title} (${id}), edition 1, act ${act}: it is not what was done, or does not follow from what was done before`,
      ),
    );
  });

  test('are all there: one that was taken away is missed', async () => {
    const id = await givenApproved(stage.both, stage.town);
    await afterTheDays();
    const take = (number: number) =>
      withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
        await owner.query('ALTER TABLE summary_act DISABLE TRIGGER append_only');
        await owner.query('ALTER TABLE summary_edition DISABLE TRIGGER append_only');
        await owner.query(`SELECT set_config('app.system', 'tampering', false)`);
        await owner.query('DELETE FROM summary_act WHERE summary_id = $1 AND edition = $2', [id, number]);
        await owner.query('DELETE FROM summary_edition WHERE summary_id = $1 AND number = $2', [id, number]);
        await owner.query('ALTER TABLE summary_edition ENABLE TRIGGER append_only');
        await owner.query('ALTER TABLE summary_act ENABLE TRIGGER append_only');
      });
    const faults = async () => (await verifyEditions(systemAt('2025-10-21T08:00:00Z'))).faults;
    const about = `${summaryWords.title} (${id})`;
    await take(2);
    expect(await faults()).toContain(`${about}: it is closed, and has no closed edition`);
    await take(1);
    expect(await faults()).toContain(`${about}, edition 1: it was sent, and is not there`);
  });
});
