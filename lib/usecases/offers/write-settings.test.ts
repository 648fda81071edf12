import { describe, expect, test } from 'vitest';
import { getLettingSettings } from '@/lib/data/lettings/letting-settings';
import { DEFAULT_SETTINGS, type LettingSettings } from '@/lib/domain/letting/letting-settings';
import { lettingSettingsSchema } from '@/lib/schemas/letting-settings/letting-settings';
import { givenTown } from '@/lib/testing/builders';
import { writeSettings } from './write-settings';

const CHOSEN: LettingSettings = {
  ...{ offersAtOnce: 3, answerWorkingDays: 7, remindWorkingDays: 2, pauseAfterMissed: null },
  ...{ fourEyes: true, transferFirst: true },
  ...{ paperWays: { PAYSLIP: 'SHOWN' }, paperDays: { DIPLOMA: 30 } },
};

describe('how an organisation lets its homes', () => {
  test('is what most do until it decides otherwise, and then what it decided', async () => {
    const { officer, organisationId } = await givenTown();
    expect(await getLettingSettings(officer, organisationId)).toEqual({
      ...{ settings: DEFAULT_SETTINGS, revision: 0, last: null },
    });
    expect((await writeSettings(officer, { organisationId, revision: 0, settings: CHOSEN })).ok).toBe(true);
    const stored = await getLettingSettings(officer, organisationId);
    expect(stored).toMatchObject({ settings: CHOSEN, revision: 1 });
    expect(stored.last?.by).toContain('Prøve Person');
  });

  test('is nobody else’s to read or to change', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const { organisationId } = town;
    await writeSettings(town.officer, { organisationId, revision: 0, settings: CHOSEN });
    expect(
      await writeSettings(other.officer, { organisationId, revision: 1, settings: CHOSEN }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await getLettingSettings(other.officer, organisationId)).settings).toEqual(DEFAULT_SETTINGS);
  });

  test('of many who write the first ones at once one wins, the others hear who it was', async () => {
    const { officer, organisationId } = await givenTown();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        writeSettings(officer, { organisationId, revision: 0, settings: CHOSEN }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  });
});

describe('the form of the settings', () => {
  const form = {
    ...{ organisationId: '01a1fceb-cee0-7001-b7fa-4f92a2a83100', revision: '0', offersAtOnce: '10' },
    ...{ answerWorkingDays: '5', remindWorkingDays: '1', pauseAfterMissed: '3' },
  };
  const read = (more: Record<string, string>) => lettingSettingsSchema.safeParse({ ...form, ...more });

  test('keeps of the papers what differs from the defaults', () => {
    const same = { 'way:PASSPORT': 'SHOWN', 'days:PASSPORT': '14', 'way:CRIMINAL_RECORD': 'SHOWN' };
    expect(read(same).data?.settings).toMatchObject({ paperWays: {}, paperDays: {}, fourEyes: false });
    const other = {
      'way:PASSPORT': 'UPLOADED',
      'days:PASSPORT': '7',
      'days:CRIMINAL_RECORD': '90',
      fourEyes: 'yes',
    };
    expect(read(other).data?.settings).toMatchObject({
      ...{ paperWays: { PASSPORT: 'UPLOADED' }, paperDays: { PASSPORT: 7 }, fourEyes: true },
    });
  });

  test.each([
    [{ pauseAfterMissed: '' }, true],
    [{ pauseAfterMissed: '0' }, false],
    [{ offersAtOnce: '0' }, false],
    [{ offersAtOnce: '51' }, false],
    [{ answerWorkingDays: '31' }, false],
    [{ answerWorkingDays: '' }, false],
    [{ remindWorkingDays: '0' }, true],
    [{ remindWorkingDays: '4' }, true],
    [{ remindWorkingDays: '5' }, false],
    [{ 'days:DIPLOMA': '1826' }, false],
    [{ 'days:DIPLOMA': 'ti' }, false],
  ])('%o: %s', (more, taken) => {
    expect(read(more).success).toBe(taken);
  });
});
