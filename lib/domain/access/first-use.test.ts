import { describe, expect, test } from 'vitest';
import { FIRST_USE_STEPS, type FirstUseFacts, firstUseLines } from './first-use';

const nothing: FirstUseFacts = {
  ...{ municipalities: 0, withOrganisation: 0, missingRoles: [], withAgreement: 0 },
  ...{ departments: 0, placedDepartments: 0, openings: 0, vacancies: 0 },
};
const everything: FirstUseFacts = {
  ...{ municipalities: 1, withOrganisation: 1, missingRoles: [], withAgreement: 1 },
  ...{ departments: 2, placedDepartments: 2, openings: 0, vacancies: 1 },
};
const installation = { role: 'SYSTEM_ADMIN', side: 'INSTALLATION' } as const;
const manager = { role: 'MANAGER', side: 'MUNICIPALITY' } as const;
const landlord = { role: 'MANAGER', side: 'ORGANISATION' } as const;
const states = (facts: FirstUseFacts, reader: Parameters<typeof firstUseLines>[1]) =>
  Object.fromEntries(firstUseLines(facts, reader).map(({ step, state }) => [step, state]));

describe('what is missing until the first verdict', () => {
  test('an empty installation begins with a municipality', () => {
    expect(states(nothing, installation)).toEqual({
      ...{ MUNICIPALITY: 'NEXT', ORGANISATION: 'LATER', PEOPLE: 'LATER' },
    });
  });

  test('one municipality without an organisation is not done, though another has one', () => {
    const facts = { ...everything, municipalities: 2, withAgreement: 2 };
    expect(states(facts, installation)).toMatchObject({ ORGANISATION: 'NEXT' });
  });

  test('a role that nobody holds is missing, also when somebody is invited to it', () => {
    const missingRoles = [{ place: 'Prøvekøbing', role: 'CASEWORKER', invited: true } as const];
    expect(states({ ...everything, missingRoles }, installation)).toMatchObject({ PEOPLE: 'NEXT' });
  });

  test('a department that is not placed waits for it, and books may begin at nought', () => {
    expect(states({ ...everything, placedDepartments: 1, vacancies: 0 }, manager)).toMatchObject({
      ...{ DEPARTMENTS: 'DONE', PLACEMENTS: 'NEXT', OPENING: 'OPTIONAL', VACANCY: 'LATER' },
    });
  });

  test('once homes are decided, a department that is not placed is no step to begin with', () => {
    expect(firstUseLines({ ...everything, placedDepartments: 1 }, manager)).toEqual([]);
  });

  test('opening balances that nobody entered hold nothing up', () => {
    expect(firstUseLines(everything, manager)).toEqual([]);
  });

  test('the administrator of the system is told of no case', () => {
    expect(firstUseLines({ ...everything, vacancies: 0, withAgreement: 0 }, installation)).toEqual([]);
    expect(Object.keys(states({ ...everything, vacancies: 0 }, manager))).toEqual([...FIRST_USE_STEPS]);
  });

  test('each reader is told what is hers to mend', () => {
    const hers = (reader: Parameters<typeof firstUseLines>[1]) =>
      firstUseLines(nothing, reader).flatMap(({ step, hers: own }) => (own ? [step] : []));
    expect(hers(installation)).toEqual(['MUNICIPALITY', 'ORGANISATION', 'PEOPLE']);
    expect(hers(manager)).toEqual(['AGREEMENT', 'DEPARTMENTS', 'PLACEMENTS', 'OPENING']);
    expect(hers(landlord)).toEqual(['AGREEMENT', 'DEPARTMENTS', 'PLACEMENTS', 'OPENING', 'VACANCY']);
  });
});
