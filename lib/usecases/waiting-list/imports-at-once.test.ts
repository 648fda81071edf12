import { describe, expect, test } from 'vitest';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { asSuperuser } from '@/lib/testing/environment/a-hundred-thousand';
import { aListRow, givenPreview } from '@/lib/testing/imports/waiting-lists';
import { confirmImport } from './confirm-import';
import { previewImport } from './preview-import';

const applicantsOf = ({ organisationId }: Town) =>
  rowsOf('SELECT id FROM applicant WHERE organisation_id = $1', [organisationId]);
const taken = (made: number, unchanged: number) => ({
  ok: true,
  value: { MADE: made, CHANGED: 0, UNCHANGED: unchanged, REFUSED: 0 },
});

/** Whoever enters a child into the town's households is killed in the act. */
const killing = ({ organisationId }: Town): string => `
  CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.relation = 'CHILD' AND NEW.organisation_id = '${organisationId}' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER kill BEFORE INSERT ON household_member FOR EACH ROW EXECUTE FUNCTION kill()`;

describe('a waiting list taken in', () => {
  test('by two at once with the same people: one takes them in, the other is told to look again and finds nothing to do', async () => {
    const town = await givenTown();
    const rows = Array.from({ length: 40 }, (_, n) => aListRow(`${n}`));
    const previews = [await givenPreview(town, rows), await givenPreview(town, rows)];
    const answers = await Promise.all(
      previews.map(({ importId, plan }) => confirmImport(town.officer, { importId, stamp: plan.stamp })),
    );
    expect(answers).toContainEqual(taken(40, 0));
    expect(answers).toContainEqual({ ok: false, error: { code: 'list-changed' } });
    expect(await applicantsOf(town)).toHaveLength(40);
    const loser = previews[answers.findIndex(({ ok }) => !ok)];
    const again = await previewImport(town.officer, loser?.importId ?? '');
    const stamp = again?.plan?.stamp ?? '';
    expect(await confirmImport(town.officer, { importId: loser?.importId ?? '', stamp })).toEqual(
      taken(0, 40),
    );
  });

  test('by three presses at once is taken in once', async () => {
    const town = await givenTown();
    const { importId, plan } = await givenPreview(town, [aListRow('1'), aListRow('2')]);
    const press = () => confirmImport(town.officer, { importId, stamp: plan.stamp });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: { code: 'import-ended', by: expect.any(String) } });
    expect(await applicantsOf(town)).toHaveLength(2);
  });

  test('by somebody who is killed half way leaves nobody, and can be confirmed again', async () => {
    const town = await givenTown();
    const rows = [aListRow('1', { household: '' }), aListRow('2', { household: 'barn 05.02.2016' })];
    const { importId, plan } = await givenPreview(town, rows);
    await asSuperuser(async (query) => void (await query(killing(town))));
    await expect(confirmImport(town.officer, { importId, stamp: plan.stamp })).rejects.toThrow();
    expect(await applicantsOf(town)).toEqual([]);
    expect(await previewImport(town.officer, importId)).toMatchObject({ import: { state: 'PREVIEW' } });
    await asSuperuser(async (query) => void (await query('DROP FUNCTION kill CASCADE')));
    expect(await confirmImport(town.officer, { importId, stamp: plan.stamp })).toEqual(taken(2, 0));
  });
});
