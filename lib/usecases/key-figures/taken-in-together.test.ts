import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { lockFigures } from '@/lib/data/key-figures/key-figures-known';
import { appendFigures } from '@/lib/data/key-figures/key-figures-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { newId } from '@/lib/platform/new-id';
import {
  aFigureRow,
  type FigureCells,
  figureCounts,
  givenFigures,
  importFigures,
  withPlanners,
} from '@/lib/testing/agreements/key-figures';
import { givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { numberOf } from '@/lib/testing/number-of';
import { confirmFigures } from './confirm-figures';

async function aTown() {
  const town = await withPlanners(await givenTown());
  return { town, number: await numberOf(await givenDepartment(town)) };
}

describe('a file of figures', () => {
  test('waits for one that is being taken in, and is then no longer what was shown', async () => {
    const { town, number } = await aTown();
    const { planner, municipalityId } = town;
    const { importId, plan } = await givenFigures(planner, town, [aFigureRow(number)]);
    const [row] = plan.rows;
    if (row?.kind !== 'NEW') throw new Error('The file says nothing new');
    let answer: ReturnType<typeof confirmFigures> | undefined;
    const meanwhile = await inHotTransaction(planner, async (tx) => {
      await lockFigures(tx, planner, municipalityId);
      const at = await readClock(tx, planner);
      await appendFigures(tx, planner, [
        {
          ...{
            id: newId(),
            municipalityId,
            enteredBy: null,
            figure: row.figure,
            restates: null,
            because: null,
          },
          ...{ importId: null, at, by: planner.userId },
        },
      ]);
      answer = confirmFigures(planner, { importId, stamp: plan.stamp });
      return Promise.race([answer.then(() => 'answered'), setTimeout(700, 'waits')]);
    });
    expect(meanwhile).toBe('waits');
    expect(await answer).toEqual({ ok: false, error: { code: 'figures-changed' } });
    const stored = await rowsOf('SELECT id FROM key_figure WHERE municipality_id = $1', [municipalityId]);
    expect(stored).toHaveLength(1);
  });

  test('names the rows that cannot be kept, and takes the others in', async () => {
    const { town, number } = await aTown();
    const of = (cells: FigureCells) => aFigureRow('', { level: 'gruppe', ...cells });
    const rows = [
      ...[aFigureRow(number, { kind: 'constructor' }), aFigureRow(number, { kind: '__proto__' })],
      ...[aFigureRow(number, { level: 'constructor' }), of({ area: 'x' }), of({ area: 'x'.repeat(121) })],
      ...[of({ area: 'xy' })],
    ];
    expect(await importFigures(town.planner, town, rows)).toEqual(figureCounts(1, 0, 0, 5));
  });

  test('puts right what its own side said, and nothing that the other did', async () => {
    const { town, number } = await aTown();
    const state = (value: string) => [aFigureRow(number, { kind: 'SBST', value })];
    const own = (value: string) => [aFigureRow(number, { kind: 'boligorganisation', value })];
    await importFigures(town.planner, town, state('50'));
    expect(await importFigures(town.manager, town, state('50'))).toEqual(figureCounts(0, 0, 1, 0));
    const theirs = await givenFigures(town.manager, town, state('20'));
    expect(theirs.plan.rows).toMatchObject([
      { kind: 'REFUSED', faults: [{ column: 'value', fault: 'not-yours' }] },
    ]);
    expect(await importFigures(town.manager, town, own('30'))).toEqual(figureCounts(1, 0, 0, 0));
    expect(await importFigures(town.planner, town, own('60'))).toEqual(figureCounts(0, 0, 0, 1));
    expect(await importFigures(town.manager, town, own('31'))).toEqual(figureCounts(0, 1, 0, 0));
    expect(await importFigures(town.planner, town, state('51'))).toEqual(figureCounts(0, 1, 0, 0));
  });

  test('is entered in the name of whoever enters it, says the database too', async () => {
    const { town } = await aTown();
    const department = await givenDepartment(town);
    const enter = (scope: typeof town.planner, by: string | null) =>
      inHotTransaction(scope, (tx) =>
        tx.query({
          text: `INSERT INTO key_figure (municipality_id, organisation_id, department_id, level, name, value, unit, valid_from, source,
            entered_by_organisation_id) VALUES ($1, $2, $3, 'DEPARTMENT', 'convicted', 1, 'PERCENT', '2024-12-01', 'prøve', $4)`,
          values: [town.municipalityId, town.organisationId, department, by],
        }),
      );
    const refused = { code: '42501' };
    await expect(enter(town.manager, null)).rejects.toMatchObject(refused);
    await expect(enter(town.planner, town.organisationId)).rejects.toMatchObject(refused);
    await expect(enter(town.manager, town.organisationId)).resolves.toMatchObject({ rowCount: 1 });
  });
});
