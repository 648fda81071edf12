import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import type { SlotId } from '@/lib/domain/shared/ids';
import { CASE_PERIOD } from '@/lib/domain/slot/case-reference';
import { day, givenDepartment, givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import {
  aNamedSlot,
  anOfferedSlot,
  booksOf,
  claim,
  granted,
  name,
  revisionOf,
  systemAt,
} from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { answerException } from './answer-exception';
import { eraseCaseReferences } from './erase-case-references';
import { unnameCitizen } from './unname-citizen';

const at = (on: string) => systemAt(`${on}T10:00:00Z`);

beforeAll(() =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) => owner.query('UPDATE instance SET demo = true')),
);

type Kept = { readonly namings: readonly (string | null)[]; readonly requests: readonly (string | null)[] };

const keptOf = async (slotId: SlotId): Promise<Kept> => {
  const of = async (text: string) =>
    (await rowsOf<{ case_reference: string | null }>(text, [slotId])).map((row) => row.case_reference);
  return {
    namings: await of(
      'SELECT k.case_reference FROM naming_case k JOIN naming n ON n.id = k.naming_id WHERE n.slot_id = $1 ORDER BY n.named_at',
    ),
    requests: await of('SELECT case_reference FROM naming_request WHERE slot_id = $1 ORDER BY requested_at'),
  };
};

const eventsOf = (slotId: SlotId) =>
  rowsOf<{ payload: unknown; seen_by: string; on: string }>(
    `SELECT e.payload, e.seen_by, danish_day(e.occurred_at) AS "on" FROM case_event e JOIN slot s ON s.vacancy_id = e.vacancy_id
     WHERE s.id = $1 AND e.kind = 'CASE_REFERENCE_ERASED' ORDER BY e.id`,
    [slotId],
  );

/** A home received where one demand is to be set aside, so that the caseworker's naming waits. */
async function anAskedException() {
  const town = await givenTown();
  const { slotId } = await anOfferedSlot(
    town,
    await givenDepartment(town, { tier: 'YELLOW', criteria: ['S1'] }),
  );
  granted(await claim(town.caseworker, slotId));
  const asked = granted(
    await name(town.caseworker, slotId, [
      { demand: 'TIGHTENED_S1', met: false, exceptionReason: 'Akut behov' },
    ]),
  );
  if (asked.kind !== 'AWAITING_APPROVAL') throw new Error('It did not wait');
  const reach = [town.municipalityId];
  const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
  const answer = (said: 'APPROVED' | 'REFUSED') =>
    answerException(manager, { requestId: asked.requestId, answer: said, text: '' });
  return { town, slotId, requestId: asked.requestId, answer, manager };
}

const SAG = 'SAG-2025-17';
const NAMED = { namings: [SAG], requests: [] };
const GONE = { namings: [null], requests: [] };

test('the standing period is five years', () => {
  expect(CASE_PERIOD.standing).toBe(60);
});

describe('the case reference of a citizen who moved in', () => {
  test('is kept until five years after the takeover, and gone on that day', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { slotId } = await aCompletedSlot(town, department, day('2025-12-01'));
    const books = await booksOf(department);
    await eraseCaseReferences(at('2030-11-30'));
    expect(await keptOf(slotId)).toEqual(NAMED);
    expect(await eventsOf(slotId)).toEqual([]);
    await eraseCaseReferences(at('2030-12-01'));
    expect(await keptOf(slotId)).toEqual(GONE);
    const [naming] = await rowsOf<{ id: string }>('SELECT id FROM naming WHERE slot_id = $1', [slotId]);
    const said = { payload: { namingId: naming?.id }, seen_by: 'MUNICIPALITY', on: '2030-12-01' };
    expect(await eventsOf(slotId)).toEqual([said]);
    expect(await booksOf(department)).toEqual(books);
  });

  test('is erased once, and nothing but it', async () => {
    const town = await givenTown();
    const { slotId } = await aCompletedSlot(town, await givenDepartment(town));
    const rest = () =>
      rowsOf(
        `SELECT n.*, k.confirmations, s.revision, s.changed_at, v.revision AS vacancy FROM naming n JOIN naming_case k ON k.naming_id = n.id
           JOIN slot s ON s.id = n.slot_id JOIN vacancy v ON v.id = s.vacancy_id WHERE s.id = $1`,
        [slotId],
      );
    const before = await rest();
    const job = at('2030-10-06');
    await eraseCaseReferences(job);
    expect(await eraseCaseReferences(job)).toEqual({ caseReferences: 0 });
    expect(await keptOf(slotId)).toEqual(GONE);
    expect(await eventsOf(slotId)).toHaveLength(1);
    expect(await rest()).toEqual(before);
  });

  test('goes once for each, of more than one portion holds and by several servers at once', async () => {
    const town = await givenTown();
    const { slotId } = await aNamedSlot(town, await givenDepartment(town));
    await insert(
      `WITH more AS (INSERT INTO naming (id, slot_id, organisation_id, municipality_id, department_id, tier, special_criteria, named_at, named_by,
           withdrawn_at, withdrawn_as)
         SELECT gen_random_uuid(), slot_id, organisation_id, municipality_id, department_id, tier, false, named_at, named_by, named_at, 'DECLINED'
         FROM naming, generate_series(1, 120) WHERE slot_id = $1 RETURNING id, municipality_id, named_at)
       INSERT INTO naming_case (naming_id, municipality_id, named_at, case_reference) SELECT id, municipality_id, named_at, 'SAG-1' FROM more`,
      [slotId],
    );
    const servers = Array.from({ length: 6 }, () => eraseCaseReferences(at('2030-10-06')));
    const counts = (await Promise.all(servers)).map(({ caseReferences }) => caseReferences);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(121);
    const { namings } = await keptOf(slotId);
    expect([namings.length, namings.filter((row) => row !== null)]).toEqual([121, []]);
    expect(await eventsOf(slotId)).toHaveLength(121);
  });
});

test('the case reference that somebody holds is left to the next run', async () => {
  const town = await givenTown();
  const { slotId } = await aNamedSlot(town, await givenDepartment(town));
  await withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.system', 'on', true)`);
    await owner.query(
      'SELECT FROM naming_case WHERE naming_id IN (SELECT id FROM naming WHERE slot_id = $1) FOR UPDATE',
      [slotId],
    );
    await eraseCaseReferences(at('2030-10-06'));
    expect(await keptOf(slotId)).toEqual(NAMED);
    await owner.query('ROLLBACK');
  });
  await eraseCaseReferences(at('2030-10-06'));
  expect(await keptOf(slotId)).toEqual(GONE);
});

describe('the case reference of a naming that never became a tenancy', () => {
  test('is kept until five years after the citizen declined', async () => {
    const town = await givenTown();
    const { slotId } = await aNamedSlot(town, await givenDepartment(town));
    const input = { slotId, revision: await revisionOf(slotId), as: 'DECLINED', byTelephone: null } as const;
    granted(await unnameCitizen(town.caseworker, input));
    await insert(`UPDATE naming SET withdrawn_at = '2025-10-20T22:30:00Z' WHERE slot_id = $1`, [slotId]);
    await eraseCaseReferences(at('2030-10-20'));
    expect(await keptOf(slotId)).toEqual(NAMED);
    await eraseCaseReferences(at('2030-10-21'));
    expect(await keptOf(slotId)).toEqual(GONE);
  });

  test('that still stands is kept until five years after it was made', async () => {
    const town = await givenTown();
    const { slotId } = await aNamedSlot(town, await givenDepartment(town));
    await eraseCaseReferences(at('2030-10-05'));
    expect(await keptOf(slotId)).toEqual(NAMED);
    await eraseCaseReferences(at('2030-10-06'));
    expect(await keptOf(slotId)).toEqual(GONE);
  });
});

describe('the case reference of a request for an exception', () => {
  test('that was refused goes five years after the refusal', async () => {
    const { slotId, answer } = await anAskedException();
    granted(await answer('REFUSED'));
    await insert(`UPDATE naming_request SET answered_at = '2025-10-09T10:00:00Z' WHERE slot_id = $1`, [
      slotId,
    ]);
    await eraseCaseReferences(at('2030-10-08'));
    expect(await keptOf(slotId)).toEqual({ namings: [], requests: [SAG] });
    await eraseCaseReferences(at('2030-10-09'));
    expect(await keptOf(slotId)).toEqual({ namings: [], requests: [null] });
    expect(await eventsOf(slotId)).toMatchObject([{ payload: { requestId: expect.any(String) } }]);
  });

  test('that was approved goes with the naming that it became', async () => {
    const { slotId, answer } = await anAskedException();
    granted(await answer('APPROVED'));
    await insert(
      `UPDATE slot SET state = 'COMPLETED', lease_signed_on = '2025-10-06', completed_at = offered_at WHERE id = $1`,
      [slotId],
    );
    await insert(
      `UPDATE vacancy SET takeover_on = '2026-01-01' WHERE id = (SELECT vacancy_id FROM slot WHERE id = $1)`,
      [slotId],
    );
    await eraseCaseReferences(at('2030-12-31'));
    expect(await keptOf(slotId)).toEqual({ namings: [SAG], requests: [SAG] });
    await eraseCaseReferences(at('2031-01-01'));
    expect(await keptOf(slotId)).toEqual({ namings: [null], requests: [null] });
  });

  test('that nobody answered goes five years after it was made, and nobody is named by it then', async () => {
    const { slotId, answer, manager } = await anAskedException();
    await eraseCaseReferences(at('2030-10-05'));
    expect(await keptOf(slotId)).toEqual({ namings: [], requests: [SAG] });
    await eraseCaseReferences(at('2030-10-06'));
    expect(await keptOf(slotId)).toEqual({ namings: [], requests: [null] });
    expect(await answer('APPROVED')).toEqual({ ok: false, error: { code: 'case-reference-erased' } });
    expect((await findSlotCase(manager, slotId))?.requests).toMatchObject([
      { caseReference: null, answer: null },
    ]);
    granted(await answer('REFUSED'));
  });
});

test('the municipality’s page says that it was erased, with all that was confirmed; the organisation still sees nothing', async () => {
  const town = await givenTown(holbaek2024);
  const { slotId } = await aNamedSlot(town, await givenDepartment(town));
  const shown = async (scope: typeof town.caseworker) => (await findSlotCase(scope, slotId))?.namings;
  expect(await shown(town.caseworker)).toMatchObject([{ own: { caseReference: SAG } }]);
  await eraseCaseReferences(at('2030-10-06'));
  expect(await shown(town.caseworker)).toMatchObject([{ own: { caseReference: null, confirmations: [] } }]);
  expect(await shown(town.officer)).toMatchObject([{ own: null }]);
});
