import { describe, expect, test } from 'vitest';
import { criteriaSet } from '@/lib/testing/lettings/households';
import type { CriteriaInUse } from '../criteria/criteria-in-use';
import type { CriteriaSet } from '../criteria/criteria-set';
import { mayBeAskedFor } from './certificate';

const inUse = (set: CriteriaSet, switchedOn: readonly string[] | null = null): CriteriaInUse => ({
  ...{ set, use: 'REQUIRED', switchedOn, reference: set.reference },
});
const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const conviction = tightened.criteria.find(({ kind }) => kind === 'NO_CONVICTION');
const withoutBasis: CriteriaSet = {
  ...tightened,
  criteria: tightened.criteria.map((row) =>
    row.kind === 'NO_CONVICTION' ? { ...row, certificateBasis: null } : row,
  ),
};

describe('a certificate of a criminal record', () => {
  test('may be asked for where a criterion in use has a ground', () =>
    expect(mayBeAskedFor('CRIMINAL_RECORD', [inUse(tightened)])).toBe(
      conviction?.kind === 'NO_CONVICTION' && conviction.certificateBasis !== null,
    ));
  test('not where none of them has', () => {
    expect(mayBeAskedFor('CRIMINAL_RECORD', [inUse(withoutBasis)])).toBe(false);
    expect(mayBeAskedFor('CRIMINAL_RECORD', [])).toBe(false);
  });
  test('nor where that criterion is not switched on', () => {
    expect(mayBeAskedFor('CRIMINAL_RECORD', [inUse(tightened, ['S4'])])).toBe(false);
    expect(mayBeAskedFor('CRIMINAL_RECORD', [inUse(tightened, [conviction?.criterion ?? ''])])).toBe(true);
  });
  test('no ground is needed for other papers', () => expect(mayBeAskedFor('PAYSLIP', [])).toBe(true));
});
