import { describe, expect, test } from 'vitest';
import { faultsOfStatement } from '@/lib/domain/applicant/faults';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { err } from '@/lib/domain/shared/result';
import { atRows } from './at-rows';
import { residence, residenceText } from './residence';
import { changeApplicantSchema, enrolApplicantSchema, findByCprSchema, showCprSchema } from './statement';

const ID = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';
const CPR = '251248-9996';
const FORM = {
  ...{ applicantId: ID, organisationId: OTHER, name: 'Karla Eksempelsen', list: 'ORDINARY' },
  ...{ seniorityOn: '2020-01-01', access: 'ANY', source: 'OFFICE', 'bornOn:0': '1948-12-25' },
};
const read = (form: Record<string, unknown>) => enrolApplicantSchema.parse({ ...FORM, ...form });
const complaints = (form: Record<string, unknown>) =>
  (enrolApplicantSchema.safeParse({ ...FORM, ...form }).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

describe('the form of an applicant', () => {
  test('needs a name, a birth date, a list and a seniority, and nothing else', () => {
    expect(read({})).toMatchObject({
      cpr: null,
      statement: {
        contact: { name: 'Karla Eksempelsen', email: null, phone: null, street: null },
        ...{ protected: false, handledBy: null, externalId: null, flexible: false, residence: null },
        wishes: { departments: [], roomsFrom: null, roomsTo: null, mostRentOre: null, pets: false },
        household: [{ id: null, relation: 'APPLICANT', bornOn: '1948-12-25', cohabitingSince: null }],
      },
    });
  });

  test('reads what Danes write', () => {
    const form = {
      phone: '+45 12 34 56 78',
      email: ' Karla@Eksempel.invalid ',
      roomsFrom: '2',
      mostRent: '6.500,50',
    };
    expect(read(form).statement).toMatchObject({
      contact: { phone: '12345678', email: 'karla@eksempel.invalid' },
      wishes: { roomsFrom: 2, mostRentOre: 650_050 },
    });
  });

  test('leaves out rows that nobody filled in, also between two people', () => {
    const form = {
      ...{ 'relation:1': '', 'bornOn:1': '', 'memberId:1': '' },
      ...{ 'relation:3': 'CHILD', 'bornOn:3': '2015-02-03', 'memberId:3': '' },
      // Somebody who was there and is not in the household any more.
      ...{ 'relation:2': '', 'bornOn:2': '1980-01-01', 'memberId:2': ID },
    };
    expect(read(form).statement.household).toEqual([
      { id: null, relation: 'APPLICANT', bornOn: '1948-12-25', cohabitingSince: null },
      { id: null, relation: 'CHILD', bornOn: '2015-02-03', cohabitingSince: null },
    ]);
    expect(read(form).rows).toEqual([0, 3]);
  });

  test.each([
    ['a person without a birth date', { 'relation:1': 'CHILD' }, ['bornOn:1', 'forms.needed']],
    ['a birth date without a relation', { 'bornOn:1': '2015-02-03' }, ['relation:1', 'forms.chooseOne']],
    [
      'a second applicant',
      { 'relation:1': 'APPLICANT', 'bornOn:1': '1980-01-01' },
      ['relation:1', 'forms.chooseOne'],
    ],
    ['a birth date of another age', { 'bornOn:0': '1848-12-25' }, ['bornOn:0', 'forms.dayFarOff']],
    ['a day that is none', { 'bornOn:0': '1948-02-30' }, ['bornOn:0', 'forms.day']],
    ['a CPR number as a name', { name: `Karla ${CPR}` }, ['name', 'forms.cpr']],
    ['a CPR number in the address', { street: CPR }, ['street', 'forms.cpr']],
    ['a CPR number that is none', { cpr: '251348-9996' }, ['cpr', 'applicants.errors.cpr']],
    ['no e-mail address', { email: 'karla' }, ['email', expect.any(String)]],
    ['words for a telephone number', { phone: 'ring til mig' }, ['phone', 'applicants.errors.phone']],
    ['no whole number of rooms', { roomsFrom: '2,5' }, ['roomsFrom', 'applicants.errors.rooms']],
    ['an import as the source', { source: 'IMPORT' }, ['source', expect.any(String)]],
  ])('refuses %s at its field', (_, form, complaint) => {
    expect(complaints(form)).toContainEqual(complaint);
  });

  test('since when they live together is asked of a partner only, whatever a hidden field still holds', () => {
    const since = (relation: string, cohabitingSince: string) =>
      read({ 'relation:1': relation, 'bornOn:1': '1950-01-01', 'cohabitingSince:1': cohabitingSince })
        .statement.household[1]?.cohabitingSince;
    expect(since('COHABITANT', '2020-05-01')).toBe('2020-05-01');
    expect(since('SPOUSE', '')).toBeNull();
    expect(since('CHILD', '2020-05-01')).toBeNull();
    expect(since('CHILD', 'i går')).toBeNull();
  });

  test('a fault of the household is told in the row it stands in', () => {
    const { statement, rows } = read({ 'relation:4': 'CHILD', 'bornOn:4': '2099-01-01' });
    const faults = faultsOfStatement(statement, calendarDate('2025-10-06'));
    expect(atRows(err({ code: 'faults', faults } as const), rows)).toEqual({
      ok: false,
      error: { code: 'faults', faults: [{ code: 'born-ahead', member: 4 }] },
    });
  });
});

describe('the CPR number of a change', () => {
  const change = (form: Record<string, unknown>) =>
    changeApplicantSchema.parse({ ...FORM, revision: '1', ...form }).cpr;

  test('is left alone, replaced or deleted', () => {
    expect(change({ cpr: '' })).toBeUndefined();
    expect(change({})).toBeUndefined();
    expect(change({ cpr: CPR })).toBe('2512489996');
    expect(change({ cpr: '', forgetCpr: 'yes' })).toBeNull();
    expect(change({ cpr: CPR, forgetCpr: 'yes' })).toBe('2512489996');
  });

  test('is looked for whole or not at all', () => {
    expect(findByCprSchema.parse({ cpr: ` ${CPR} ` })).toEqual({ cpr: '2512489996' });
    for (const cpr of ['', '251248', '2512', '251248-999'])
      expect(findByCprSchema.safeParse({ cpr }).success).toBe(false);
  });

  test('is seen for a reason that is no number itself', () => {
    expect(showCprSchema.safeParse({ applicantId: ID, reason: 'Til lejekontrakten' }).success).toBe(true);
    for (const reason of ['', 'ja', CPR])
      expect(showCprSchema.safeParse({ applicantId: ID, reason }).success).toBe(false);
  });
});

describe('where somebody lives', () => {
  test.each([
    null,
    { municipalityId: null, departmentId: null },
    { municipalityId: ID, departmentId: null },
    { municipalityId: ID, departmentId: OTHER },
  ])('%o is one choice and back', (lives) => {
    expect(residence.parse(residenceText(lives as Parameters<typeof residenceText>[0]))).toEqual(lives);
  });

  test.each(['x', `${ID}/x`, `${ID}/${OTHER}/${ID}`, '/'])('%s is none', (text) =>
    expect(residence.safeParse(text).success).toBe(false),
  );
});
