import { describe, expect, test } from 'vitest';
import { applicantQuery, filterOf, isFiltered, readApplicantList, turnOf } from './applicant-list';

const ID = '018f0000-0000-7000-8000-000000000001';

describe('the address of the list of applicants', () => {
  test('begins with whoever is active', () => {
    expect(filterOf(readApplicantList({}))).toEqual({ state: 'ACTIVE' });
    expect(filterOf(readApplicantList({ tab: 'lapsed' }))).toMatchObject({ state: 'LAPSED' });
  });

  test('a search looks at everybody, unless a view is chosen', () => {
    expect(filterOf(readApplicantList({ q: 'karla' }))).toMatchObject({ q: 'karla', state: undefined });
    expect(filterOf(readApplicantList({ q: 'karla', tab: 'paused' }))).toMatchObject({ state: 'PAUSED' });
    expect(filterOf(readApplicantList({ same: ID }))).toMatchObject({ same: ID, state: undefined });
  });

  test.each(['251248-9996', '2512489996', 'karla 251248 9996'])(
    'does not look for %s, nor show it again',
    (q) => {
      const query = readApplicantList({ q, list: 'TRANSFER' });
      expect(query).toMatchObject({ hadCpr: true, list: 'TRANSFER' });
      expect(JSON.stringify([query, applicantQuery(query, {})])).not.toContain('9996');
    },
  );

  test('a telephone number is looked for', () => {
    expect(readApplicantList({ q: '12 34 56 78' })).toMatchObject({ q: '12 34 56 78', hadCpr: false });
  });

  test('ignores what cannot be read', () => {
    const query = readApplicantList({ tab: 'x', list: 'x', organisation: 'x', after: 'x', same: ['x'] });
    expect(query).toEqual({ hadCpr: false });
    expect(isFiltered(query)).toBe(false);
  });

  test('turns the page and keeps what was asked', () => {
    const query = readApplicantList({ q: 'karla', tab: 'paused', after: `2020-01-02_${ID}` });
    expect(turnOf(query)).toEqual({ direction: 'after', place: { on: '2020-01-02', id: ID } });
    expect(applicantQuery(query, { before: { seniorityOn: '2020-01-02', id: ID } })).toEqual({
      ...{ q: 'karla', tab: 'paused', before: `2020-01-02_${ID}` },
    });
  });
});
