import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aReport, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { addNote } from './add-note';

async function givenCase() {
  const town = await givenTown();
  const { vacancyId } = await reported(town.officer, aReport(await givenDepartment(town)));
  return { town, own: vacancyId };
}

describe('a note', () => {
  test('is the writer’s side’s own unless it is shared', async () => {
    const { town, own } = await givenCase();
    expect(
      (await addNote(town.officer, { vacancyId: own, text: 'Ring til viceværten', shared: false })).ok,
    ).toBe(true);
    expect((await addNote(town.caseworker, { vacancyId: own, text: 'Set, tak', shared: true })).ok).toBe(
      true,
    );
    expect(
      await rowsOf('SELECT side, shared FROM note WHERE vacancy_id = $1 ORDER BY written_at', [own]),
    ).toEqual([
      { side: 'ORGANISATION', shared: false },
      { side: 'MUNICIPALITY', shared: true },
    ]);
    const seen = await rowsOf(
      `SELECT seen_by FROM case_event WHERE vacancy_id = $1 AND kind = 'NOTE_ADDED' ORDER BY id`,
      [own],
    );
    expect(seen).toEqual([{ seen_by: 'ORGANISATION' }, { seen_by: 'BOTH' }]);
  });

  test('sent twice by one form is written once; another text from the same form is another note', async () => {
    const { town, own } = await givenCase();
    const form = { vacancyId: own, noteId: randomUUID(), shared: true };
    const sent = ['Set', 'Set', 'Set'].map((text) => addNote(town.officer, { ...form, text }));
    expect((await Promise.all(sent)).map((answer) => answer.ok && answer.value)).toEqual(
      Array(3).fill({ noteId: form.noteId }),
    );
    await addNote(town.officer, { ...form, text: 'Set igen' });
    const texts = await rowsOf('SELECT text FROM note WHERE vacancy_id = $1 ORDER BY written_at', [own]);
    expect(texts).toEqual([{ text: 'Set' }, { text: 'Set igen' }]);
    const noted = await rowsOf(`SELECT FROM case_event WHERE vacancy_id = $1 AND kind = 'NOTE_ADDED'`, [own]);
    expect(noted).toHaveLength(2);
  });

  test('is not written on another tenant’s case', async () => {
    const [{ own }, stranger] = [await givenCase(), await givenTown()];
    expect(await addNote(stranger.officer, { vacancyId: own, text: 'Hej', shared: true })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
