import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { newId } from '@/lib/platform/new-id';
import * as operations from '@/lib/schemas/api/operations';
import { givenDepartment, givenTown, insert, rowsOf } from '../builders';
import { anOfferedSlot } from '../lettings/slots';
import { aSentReport, givenKey } from './api';
import { callApi } from './api-contract';
import { type ApiWorld, codeOf, correction, offered, ofVacancy, reported, withHeader } from './api-world';

const { claimSlot, correctVacancy, getSlot, getVacancy, returnSlot, voidVacancy } = operations;
const { reportVacancies, reportVacancy } = operations;

/** What single operations refuse, and nobody else. In the file that adds up what has been answered. */
export function ownRefusals(given: () => ApiWorld): void {
  let world: ApiWorld;
  beforeAll(() => {
    world = given();
  });

  test('a vacancy is reported once under the organisation’s own id', async () => {
    const body = aSentReport(world.department, { externalId: 'UB-1' });
    const first = await callApi(reportVacancy, { secret: world.keys.ORGANISATION, body });
    const { status, json } = await callApi(reportVacancy, { secret: world.keys.ORGANISATION, body });
    expect([status, json.code, json.vacancyId]).toEqual([409, 'already-reported', first.json.id]);
  });

  test('a report that the rules refuse says at which field', async () => {
    const refused = async (change: object) =>
      (
        await callApi(reportVacancy, {
          secret: world.keys.ORGANISATION,
          body: aSentReport(world.department, change as never),
        })
      ).json;
    expect(await refused({ departmentId: newId() })).toMatchObject({
      ...{ code: 'report-refused', errors: [{ pointer: '/departmentId', code: 'unknown-department' }] },
    });
    expect(await refused({ reportedOn: '2025-10-01' })).toMatchObject({
      ...{ errors: [{ pointer: '/reason', code: 'reason-needed' }], choices: ['BACKDATED', 'OUT_OF_ORDER'] },
    });
    expect(await refused({ reportedOn: '2025-10-07' })).toMatchObject({
      errors: [{ pointer: '/reportedOn', code: 'in-the-future' }],
    });
    expect(await refused({ home: { allocationRule: 'UKENDT' }, reason: 'Efter bilag' })).toMatchObject({
      errors: [{ pointer: '/home/allocationRule', code: 'unknown-allocation-rule' }],
    });
  });

  test('of several reports the first that cannot be taken in says where it stands, and none is taken in', async () => {
    const department = await givenDepartment(world.town);
    const id = newId();
    const refused = async (...changes: readonly object[]) => {
      const reports = changes.map((change) => aSentReport(department, change as never));
      return (await callApi(reportVacancies, { secret: world.keys.ORGANISATION, body: { reports } })).json;
    };
    expect(await refused({}, { departmentId: newId() }, { reportedOn: '2025-10-07' })).toMatchObject({
      ...{
        code: 'report-refused',
        errors: [{ pointer: '/reports/1/departmentId', code: 'unknown-department' }],
      },
    });
    expect(await refused({ externalId: id }, {}, { externalId: id })).toMatchObject({
      errors: [{ pointer: '/reports/2/externalId', code: 'id-twice-in-batch' }],
    });
    expect(await refused({}, { reportedOn: '2025-10-01' })).toMatchObject({
      ...{ errors: [{ pointer: '/reports/1/reason', code: 'reason-needed' }], choices: ['BACKDATED'] },
    });
    const before = await callApi(reportVacancy, {
      ...{ secret: world.keys.ORGANISATION, body: aSentReport(department, { externalId: id }) },
    });
    expect(await refused({}, { externalId: id })).toMatchObject({
      ...{ code: 'already-reported', vacancyId: before.json.id, reference: before.json.reference },
      errors: [{ pointer: '/reports/1/externalId', code: 'id-already-reported' }],
    });
    expect(await rowsOf('SELECT id FROM vacancy WHERE department_id = $1', [department])).toEqual([
      { id: before.json.id },
    ]);
  });

  test('several reports are as many as are allowed, and at least one', async () => {
    const sent = (reports: readonly object[]) =>
      codeOf(reportVacancies, { secret: world.keys.ORGANISATION, body: { reports } });
    expect(await sent([])).toBe('fields-invalid');
    expect(await sent(Array.from({ length: 101 }, () => aSentReport(world.department)))).toBe(
      'fields-invalid',
    );
  });

  test('what was voided is not voided or corrected once more', async () => {
    const heard = await reported(world);
    const voided = await callApi(voidVacancy, {
      ...ofVacancy(world, heard),
      body: { reason: 'Meldt ved en fejl' },
    });
    expect(voided.json).toMatchObject({ id: heard.json.id, state: 'VOIDED' });
    const now = ofVacancy(world, voided);
    const again = await callApi(voidVacancy, { ...now, body: { reason: 'Meldt ved en fejl' } });
    expect(again.json).toMatchObject({ code: 'wrong-state', reason: 'already-voided' });
    expect(await codeOf(correctVacancy, { ...now, body: correction(world, heard) })).toBe('wrong-state');
  });

  test('a correction corrects something, and is refused as a report is', async () => {
    const heard = await reported(world);
    const call = ofVacancy(world, heard);
    expect(await codeOf(correctVacancy, { ...call, body: correction(world, heard, {}) })).toBe(
      'nothing-to-correct',
    );
    const away = correction(world, heard, { departmentId: newId() });
    expect(await codeOf(correctVacancy, { ...call, body: away })).toBe('report-refused');
    await callApi(reportVacancy, {
      secret: world.keys.ORGANISATION,
      body: aSentReport(world.department, { externalId: 'UB-2' }),
    });
    const taken = correction(world, heard, { occasion: 'EXCHANGE', externalId: 'UB-2' });
    expect(await codeOf(correctVacancy, { ...call, body: taken })).toBe('already-reported');
  });

  test('a home that was received or returned is not so once more, and not by another', async () => {
    const call = await offered(world);
    const claimed = await callApi(claimSlot, { ...call, raw: '' });
    expect(claimed.json).toMatchObject({ state: 'CLAIMED' });
    const now = withHeader(call, 'if-match', claimed.headers.get('etag') ?? '');
    expect((await callApi(claimSlot, now)).json).toMatchObject({
      code: 'wrong-state',
      reason: 'already-claimed',
    });
    const other = (await givenKey(world.town, 'MUNICIPALITY')).secret;
    const taking = { ...now, secret: other, body: { reason: 'LOCATION' } };
    expect(await codeOf(returnSlot, taking)).toBe('claimed-by-colleague');
    const back = await callApi(returnSlot, { ...now, body: { reason: 'OTHER', text: 'Ingen på listen' } });
    expect(back.json).toMatchObject({ state: 'RETURNED', returned: { reason: 'OTHER', fault: 'NOBODY' } });
    const after = withHeader(call, 'if-match', back.headers.get('etag') ?? '');
    expect(await codeOf(returnSlot, { ...after, body: { reason: 'LOCATION' } })).toBe('wrong-state');
    expect(await codeOf(returnSlot, { ...after, body: { reason: 'OTHER' } })).toBe('fields-invalid');
    // The organisation reads what came of it.
    const read = await callApi(getVacancy, {
      ...{ secret: world.keys.ORGANISATION, params: { vacancyId: back.json.vacancyId } },
    });
    expect(read.json).toMatchObject({ state: 'RETURNED', slot: { returned: { reason: 'OTHER' } } });
    expect(read.text).not.toContain('Ingen på listen');
  });

  test('a home whose deadline has passed is not received', async () => {
    const expiring = { ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } };
    const there = await givenTown(expiring);
    const home = await anOfferedSlot(there, await givenDepartment(there));
    const secret = (await givenKey(there, 'MUNICIPALITY')).secret;
    await insert(`UPDATE slot SET answer_due = '2025-10-03' WHERE id = $1`, [home.slotId]);
    const call = { secret, params: { slotId: home.slotId } };
    const heard = await callApi(getSlot, call);
    const claim = withHeader(call, 'if-match', heard.headers.get('etag') ?? '');
    expect(await codeOf(claimSlot, claim)).toBe('deadline-expired');
  });
}
