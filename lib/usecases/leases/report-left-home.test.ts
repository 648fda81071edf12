import { describe, expect, test } from 'vitest';
import { findLeftHomes } from '@/lib/data/lettings/left-homes';
import { leftHomeView } from '@/lib/domain/letting/left-home';
import { type ApplicantId, asId, type DwellingId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import {
  aKey,
  day,
  givenDepartment,
  givenTown,
  insert,
  rowsOf,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { aListRow, importList } from '@/lib/testing/imports/waiting-lists';
import { aChange } from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { approve, givenYes, sign } from '@/lib/testing/lettings/leases';
import { granted } from '@/lib/testing/lettings/slots';
import { changeApplicant } from '../applicants/change-applicant';
import { type ReportLeftHomeInput, reportLeftHome } from './report-left-home';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;

/** A home in the register that nobody has reported. */
async function givenHome(town: Town, departmentId: string, unit: string, door: string) {
  const id = asId<DwellingId>(newId());
  await insert(
    `INSERT INTO dwelling (id, department_id, organisation_id, municipality_id, unit_number, type, street, house_number, floor, door,
       postcode, city, rooms, area_tenths, rent_ore, address_key)
     VALUES ($1, $2, $3, $4, $5, 'FAMILY', 'Gammel Møllevej', '4', '1', $6, '4300', 'Prøveby', 3, 700, 500000, $5)`,
    [id, departmentId, town.organisationId, town.municipalityId, unit, door],
  );
  return id;
}

/** Somebody who lives in one of the organisation's homes has got another by the transfer list. */
async function givenMove(street: string, residenceKnown = true) {
  const town = await givenTown();
  const departmentId = await givenDepartment(town);
  const left = await givenHome(town, departmentId, '17-3', 'tv');
  await givenHome(town, departmentId, '17-4', 'th');
  const { applicantId } = await givenApplicant(town, {
    ...{ street, postcode: '4300', city: 'Prøveby', list: 'TRANSFER' },
    residence: residenceKnown ? { municipalityId: town.municipalityId, departmentId } : null,
  });
  const offer = await givenYes(town, { applicantId });
  granted(await approve(town.officer, offer.offerId));
  const signed = () => sign(town.officer, offer).then(granted);
  return { town, departmentId, left, offer, applicantId, signed };
}
type Move = Awaited<ReturnType<typeof givenMove>>;

const report = ({ town, offer, left }: Move, change: Partial<ReportLeftHomeInput> = {}) =>
  reportLeftHome(town.officer, {
    ...{ offerId: offer.offerId, dwelling: left, availableOn: day('2026-01-01'), choiceReason: null },
    ...{ idempotencyKey: aKey(), ...change },
  });

const viewOf = async ({ town, offer, departmentId }: Move, street: string, asked: string | null = null) => {
  const homes = await findLeftHomes(town.officer, offer.offerId, departmentId);
  if (homes === null) throw new Error('The department is the organisation’s own');
  return leftHomeView(homes, { street, postcode: '4300' }, asked);
};

const residenceOf = async (id: ApplicantId) =>
  (
    await rowsOf<{ home: string | null; department: string | null }>(
      'SELECT dwelling_id AS home, residence_department_id AS department FROM applicant WHERE id = $1',
      [id],
    )
  )[0];

describe('the home that a new tenant leaves', () => {
  test('is known by the address however it is written, and reported in one act with the allocation’s own verdict', async () => {
    const move = await givenMove('Gl. Møllev. 4, 1.tv');
    await move.signed();
    expect(await viewOf(move, 'Gl. Møllev. 4, 1.tv')).toMatchObject({
      kind: 'KNOWN',
      home: { id: move.left },
    });
    const [answer] = granted(await report(move)).vacancies;
    if (!answer) throw new Error('One home was reported');
    expect(answer).toMatchObject({ route: 'ORGANISATION', counter: 'FAMILY', number: 1 });
    expect(await vacancyOnRecord(answer.vacancyId)).toMatchObject({ state: 'ORGANISATION', number: 1 });
    const [row] = await rowsOf(
      'SELECT unit_number, rent_ore, available_on, occasion FROM vacancy WHERE id = $1',
      [answer.vacancyId],
    );
    expect(row).toEqual({
      unit_number: '17-3',
      rent_ore: 500_000,
      available_on: '2026-01-01',
      occasion: 'RELET',
    });
    expect(await viewOf(move, 'Gl. Møllev. 4, 1.tv')).toMatchObject({
      ...{ kind: 'REPORTED', last: { reference: answer.reference, reportedOn: TODAY } },
    });
  });

  test('is chosen in the register where the address says nothing, and kept on the applicant', async () => {
    const move = await givenMove('c/o Eksempel', false);
    await move.signed();
    expect(await viewOf(move, 'c/o Eksempel')).toMatchObject({ kind: 'CHOOSE', found: [] });
    const searched = await viewOf(move, 'c/o Eksempel', 'gammel møllevej 4');
    expect(searched).toMatchObject({
      kind: 'CHOOSE',
      found: [{ unitNumber: '17-3' }, { unitNumber: '17-4' }],
    });
    granted(await report(move));
    expect(await residenceOf(move.applicantId)).toEqual({ home: move.left, department: move.departmentId });
    const [last] = await rowsOf(
      'SELECT kind, payload FROM applicant_event WHERE applicant_id = $1 ORDER BY id DESC',
      [move.applicantId],
    );
    expect(last).toMatchObject({ kind: 'CHANGED', payload: { fields: ['residence'] } });
    expect(await viewOf(move, 'c/o Eksempel')).toMatchObject({ kind: 'REPORTED' });
  });

  test('is reported once: the same form twice gives the same answer, another form asks for a reason', async () => {
    const move = await givenMove('Gammel Møllevej 4, 1. tv');
    await move.signed();
    const idempotencyKey = aKey();
    const first = granted(await report(move, { idempotencyKey }));
    expect(granted(await report(move, { idempotencyKey }))).toEqual(first);
    expect(code(await report(move))).toBe('reason-needed');
    expect(code(await report(move, { choiceReason: 'Genåbnet efter fejl' }))).toBe('ok');
  });

  test('is nobody’s before there is a lease, nor the very home that was let', async () => {
    const move = await givenMove('Gammel Møllevej 4, 1. tv');
    expect(code(await report(move))).toBe('nobody-moves');
    await move.signed();
    const [own] = await rowsOf<{ id: DwellingId }>('SELECT dwelling_id AS id FROM vacancy WHERE id = $1', [
      move.offer.vacancyId,
    ]);
    expect(code(await report(move, { dwelling: own?.id }))).toBe('not-left');
    expect((await residenceOf(move.applicantId))?.home).toBeNull();
    expect(code(await report(move))).toBe('ok');
  });

  test('is the organisation’s own: a stranger, the municipality and another’s register find nothing', async () => {
    const [move, other] = [await givenMove('Gammel Møllevej 4, 1. tv'), await givenMove('Bakken 1')];
    await move.signed();
    for (const scope of [other.town.officer, move.town.caseworker]) {
      expect(code(await report({ ...move, town: { ...move.town, officer: scope } }))).toBe('not-found');
    }
    expect(code(await report(move, { dwelling: other.left }))).toBe('not-left');
    expect(await findLeftHomes(other.town.officer, move.offer.offerId, move.departmentId)).toBeNull();
    expect(await findLeftHomes(move.town.officer, move.offer.offerId, other.departmentId)).toBeNull();
  });

  test('of a protected applicant is for whoever handles the applicant alone', async () => {
    const move = await givenMove('Gammel Møllevej 4, 1. tv');
    await move.signed();
    await insert('UPDATE applicant SET protected = true WHERE id = $1', [move.applicantId]);
    expect(code(await report(move))).toBe('not-found');
  });
});

describe('the home that was kept', () => {
  const keep = ({ applicantId }: Move, home: DwellingId) =>
    insert('UPDATE applicant SET dwelling_id = $2 WHERE id = $1', [applicantId, home]);
  const written = async ({ town, applicantId }: Move, said: { name?: string; street?: string }) => {
    const input = await aChange(town, applicantId, {});
    const contact = { ...input.statement.contact, ...said };
    return granted(
      await changeApplicant(town.officer, { ...input, statement: { ...input.statement, contact } }),
    );
  };

  test('is forgotten with the address that it was said of, and kept when something else is put right', async () => {
    const move = await givenMove('Gammel Møllevej 4, 1. tv');
    await keep(move, move.left);
    await written(move, { name: 'Karla Prøvesen' });
    expect((await residenceOf(move.applicantId))?.home).toBe(move.left);
    await written(move, { street: 'Gammel Møllevej 4, 1. th' });
    expect((await residenceOf(move.applicantId))?.home).toBeNull();
    await move.signed();
    expect(await viewOf(move, 'Gammel Møllevej 4, 1. th')).toMatchObject({
      ...{ kind: 'KNOWN', home: { unitNumber: '17-4' } },
    });
  });

  test('is forgotten too when another residence is said', async () => {
    const move = await givenMove('Gammel Møllevej 4, 1. tv');
    await keep(move, move.left);
    const input = await aChange(move.town, move.applicantId, { residence: null });
    granted(await changeApplicant(move.town.officer, input));
    expect((await residenceOf(move.applicantId))?.home).toBeNull();
  });

  test.each([
    ['another address', 'Gammel Møllevej 4, 1. th', false],
    ['the same address', 'Gammel Møllevej 4, 1. tv', true],
  ])('by an imported list with %s', async (_, street, kept) => {
    const town = await givenTown();
    const departmentId = await givenDepartment(town);
    const left = await givenHome(town, departmentId, '17-3', 'tv');
    const row = (cells: object) => [
      aListRow('A-1', { street: 'Gammel Møllevej 4, 1. tv', postcode: '4300', city: 'Prøveby', ...cells }),
    ];
    await importList(town, row({}));
    const [{ id } = { id: '' as ApplicantId }] = await rowsOf<{ id: ApplicantId }>(
      'SELECT id FROM applicant WHERE organisation_id = $1',
      [town.organisationId],
    );
    await insert('UPDATE applicant SET dwelling_id = $2 WHERE id = $1', [id, left]);
    expect(await importList(town, row({ street, name: 'Karla Eksempelsen' }))).toMatchObject({
      value: { CHANGED: 1 },
    });
    expect((await residenceOf(id))?.home).toBe(kept ? left : null);
  });

  test('where the address says another one, is not taken for granted: the officer chooses', async () => {
    const move = await givenMove('Gammel Møllevej 4, 1. th');
    await keep(move, move.left);
    await move.signed();
    expect(await viewOf(move, 'Gammel Møllevej 4, 1. th')).toMatchObject({
      ...{ kind: 'CHOOSE', found: [{ unitNumber: '17-4' }, { unitNumber: '17-3' }] },
    });
    granted(await report(move));
    expect(await viewOf(move, 'Gammel Møllevej 4, 1. th')).toMatchObject({
      ...{ kind: 'REPORTED', home: { unitNumber: '17-3' } },
    });
  });
});
