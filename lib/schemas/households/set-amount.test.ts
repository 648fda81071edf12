import { describe, expect, test } from 'vitest';
import { setAmountSchema } from './set-amount';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';
const FORM = {
  organisationId: ID,
  asked: `${ID}/S2`,
  year: '2025',
  amount: '16.408,00',
  source: 'Brev af 2. januar 2025',
};
const faults = (form: Record<string, string>) =>
  (setAmountSchema.safeParse({ ...FORM, ...form }).error?.issues ?? []).map(({ path }) => path.join('|'));

describe('an amount of a year', () => {
  test('is read as a Dane writes it, for one criterion of one municipality', () => {
    expect(setAmountSchema.parse(FORM)).toEqual({
      ...{ organisationId: ID, municipalityId: ID, criterion: 'S2', year: 2025, oere: 1_640_800 },
      source: 'Brev af 2. januar 2025',
    });
  });
  test.each<[string, Record<string, string>, string]>([
    ['no criterion', { asked: '' }, 'asked'],
    ['a criterion of no municipality', { asked: 'S2' }, 'asked'],
    ['a year of two digits', { year: '25' }, 'year'],
    ['a year far off', { year: '1999' }, 'year'],
    ['nothing at all', { amount: '0' }, 'amount'],
    ['an amount that is none', { amount: '16,408.00' }, 'amount'],
    ['no word of where it says so', { source: ' ' }, 'source'],
    ['a CPR number where it says so', { source: 'Se 251248-9996' }, 'source'],
  ])('%s is said at its field', (_title, form, field) => expect(faults(form)).toEqual([field]));
});
