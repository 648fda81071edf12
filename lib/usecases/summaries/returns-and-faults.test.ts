import { beforeAll, describe, expect, test } from 'vitest';
import { listBehindSummary } from '@/lib/data/summaries/summary-behind';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { asId, type SlotReturnId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import { day, givenDepartment, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, type OfferedSlot, revisionOf } from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { answerFault } from '../slots/answer-fault';
import { returnSlot } from '../slots/return-slot';
import { settleFault } from '../slots/settle-fault';
import { voidVacancy } from '../vacancies/void-vacancy';
import { getSummary } from './get-summary';

const PERIOD = { from: day('2025-01-01'), through: day('2025-12-31') };
const WHOLE = { kind: 'MUNICIPALITY' } as const;

let town: Town;
let department: Awaited<ReturnType<typeof givenDepartment>>;

const giveBack = async (reason: ReturnReason): Promise<OfferedSlot & { readonly returnId: SlotReturnId }> => {
  const home = await anOfferedSlot(town, department);
  granted(await claim(town.caseworker, home.slotId));
  granted(
    await returnSlot(town.caseworker, {
      ...{ slotId: home.slotId, revision: await revisionOf(home.slotId), reason, byTelephone: null },
      ...{ textShared: 'Boligen har to rum, ikke tre.', textInternal: '' },
    }),
  );
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM slot_return WHERE slot_id = $1', [home.slotId]);
  return { ...home, returnId: asId<SlotReturnId>(row?.id ?? expect.unreachable()) };
};
const answer = async (returnId: SlotReturnId, said: 'ACCEPTED' | 'CONTESTED') =>
  granted(await answerFault(town.officer, { returnId, answer: said, text: 'Tre rum.', byTelephone: null }));

beforeAll(async () => {
  town = await givenTown();
  department = await givenDepartment(town);
  const reach = [town.municipalityId];
  const leaders = [
    await givenPerson('MANAGER', { municipalities: reach, reach }),
    await givenPerson('MANAGER', { organisations: [town.organisationId], reach }),
  ];
  await giveBack('TOO_EXPENSIVE');
  await giveBack('WRONG_DATA');
  await answer((await giveBack('WRONG_DATA')).returnId, 'ACCEPTED');
  await answer((await giveBack('WRONG_DATA')).returnId, 'CONTESTED');
  await answer((await giveBack('NOT_LETTABLE')).returnId, 'CONTESTED');
  for (const settlement of ['UPHELD', 'REVERSED'] as const) {
    const { returnId } = await giveBack('NOT_LETTABLE');
    await answer(returnId, 'CONTESTED');
    for (const leader of leaders)
      granted(await settleFault(leader, { returnId, settlement, reason: 'Set på stedet' }));
  }
  const { vacancyId } = await giveBack('WRONG_DATA');
  granted(
    await voidVacancy(town.officer, {
      vacancyId,
      revision: await vacancyRevision(vacancyId),
      reason: 'Fejl',
    }),
  );
});

const vacancyRevision = async (id: string) =>
  (await rowsOf<{ revision: number }>('SELECT revision FROM vacancy WHERE id = $1', [id]))[0]?.revision ?? 0;

const read = (): Promise<Summary | null> =>
  getSummary(town.officer, { municipalityId: town.municipalityId, part: WHOLE, period: PERIOD });

const countsIn = (summary: Summary | null, id: string, columns: readonly string[]) => {
  const table = summary?.sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  if (!table) throw new Error(`No table ${id}`);
  const at = columns.map((name) => table.columns.findIndex((one) => one.id === name && one.of === undefined));
  const lines = [
    ...table.rows.map((row) => ({ id: row.id, cells: row.cells })),
    { id: 'total', cells: table.total ?? [] },
  ];
  return new Map(
    lines.map(({ id: row, cells }) => [row, at.map((place) => cells[place] ?? expect.unreachable())]),
  );
};
const numbers = (cells: ReturnType<typeof countsIn>) =>
  Object.fromEntries(
    [...cells].map(([row, its]) => [row, its.map((cell) => (cell.kind === 'COUNT' ? cell.n : null))]),
  );

const WHOSE = ['returned-turns', 'fault-none', 'fault-organisation', 'fault-awaiting', 'fault-contested'];

describe('turns that came back', () => {
  test('are told by reason and whose fault in one table, and what was voided is in none of it', async () => {
    const told = countsIn(await read(), 'returns-by-reason', WHOSE);
    expect(numbers(told)).toEqual({
      TOO_EXPENSIVE: [1, 1, 0, 0, 0],
      NOT_LETTABLE: [3, 1, 1, 0, 1],
      WRONG_DATA: [3, 0, 1, 1, 1],
      total: [7, 2, 2, 1, 2],
    });
    for (const cell of [...told.values()].flat()) {
      const counted = (cell.kind === 'COUNT' && cell.behind) || expect.unreachable();
      const asked = { municipality: town.municipalityId, part: WHOLE, period: PERIOD, counted };
      expect((await listBehindSummary(town.officer, asked)).total).toBe(cell.kind === 'COUNT' && cell.n);
    }
  });

  test('stand beside the choices of the organisation that they were booked on', async () => {
    const columns = [...WHOSE.slice(2), 'fault-reversed', 'faults'];
    expect(numbers(countsIn(await read(), 'choices', columns))).toEqual({
      [town.organisationId]: [2, 1, 2, 1, 6],
      total: [2, 1, 2, 1, 6],
    });
  });

  test('come to the same when they are added up from the rows again', async () => {
    const rows = await withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
      await owner.query(`SELECT set_config('app.system', 'recounting', false)`);
      return owner.query(`
        SELECT detail, sum(n)::int AS n FROM tally_recount WHERE measure = 'RETURN_FAULT' AND department_id = '${department}'
        GROUP BY 1 EXCEPT SELECT detail, sum(n)::int FROM tally_change WHERE measure = 'RETURN_FAULT' AND department_id = '${department}'
        GROUP BY 1`);
    });
    expect(rows.rows).toEqual([]);
  });
});
