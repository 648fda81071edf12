import { describe, expect, test } from 'vitest';
import { getLettingSettings } from '@/lib/data/lettings/letting-settings';
import { DEFAULT_SETTINGS, type LettingSettings } from '@/lib/domain/letting/letting-settings';
import { lettingSettingsSchema } from '@/lib/schemas/letting-settings/letting-settings';
import { givenTown } from '@/lib/testing/builders';
import { writeSettings } from './write-settings';

const CHOSEN: LettingSettings = {
  ...{ offersAtOnce: 3, answerWorkingDays: 7, remindWorkingDays: 2, pauseAfterMissed: null },
  ...{ fourEyes: true, transferFirst: true },
  ...{ paperWays: { PAYSLIP: 'SHOWN' }, paperDays: { DIPLOMA: 30 }, keptFor: { LETTER: 36 } },
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
    [{ 'kept:EVALUATION': '900' }, false],
    [{ 'kept:EVALUATION': '731' }, true],
    [{ 'kept:EVALUATION': '900', 'kept:EVALUATION_AT_MOST': '900' }, true],
    [{ 'kept:EVALUATION': '', 'kept:EVALUATION_AT_MOST': '184' }, true],
  ])('keeps no evaluation longer after a contract than at most: %j is %s', (periods, taken) => {
    const made = read(periods as Record<string, string>);
    expect(made.success).toBe(taken);
    if (!taken) expect(made.error?.issues[0]?.message).toBe('offers.settings.errors.kept-order');
  });

  test('keeps of the periods what differs from the standing ones, and says which field is wrong', () => {
    const own = { 'kept:APPLICANT': '12', 'kept:LETTER': '36', 'kept:REASON': '', 'kept:EVALUATION': '200' };
    expect(read(own).data?.settings.keptFor).toEqual({ LETTER: 36, EVALUATION: 200 });
    const wrong = read({ 'kept:REASON': '5', 'kept:EVALUATION': '10' });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['kept:REASON', 'offers.settings.errors.kept-months'],
      ['kept:EVALUATION', 'offers.settings.errors.kept-days'],
    ]);
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
    [{ 'kept:LETTER': '6' }, true],
    [{ 'kept:LETTER': '5' }, false],
    [{ 'kept:LETTER': '60' }, true],
    [{ 'kept:LETTER': '61' }, false],
    [{ 'kept:LETTER': '12.5' }, false],
    [{ 'kept:LETTER': '-12' }, false],
    [{ 'kept:EVALUATION': '183' }, false],
    [{ 'kept:EVALUATION_AT_MOST': '1825' }, true],
    [{ 'kept:EVALUATION_AT_MOST': '1826' }, false],
  ])('%o: %s', (more, taken) => {
    expect(read(more).success).toBe(taken);
  });
});
