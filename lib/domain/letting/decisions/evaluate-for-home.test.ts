import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { benefit, criteriaSet, DATES, job, member, paper } from '@/lib/testing/lettings/households';
import type { StatedHousehold } from '../../applicant/stated-household';
import type { CriteriaInUse } from '../../criteria/criteria-in-use';
import { asId } from '../../shared/ids';
import { openQuestions } from '../finding/checklist-rows';
import {
  checklistOf,
  criteriaForPhase,
  evaluateForHome,
  outcomeOf,
  plannedCriteria,
  storeForHome,
} from './evaluate-for-home';

const { reference } = getAgreement('randers-2022').criteriaSets[0] ?? {};
if (reference === undefined) throw new Error('The agreement has criteria');
const inUse = (set: string, use: CriteriaInUse['use'], agreement = 'randers-2022'): CriteriaInUse => ({
  ...{ set: criteriaSet(agreement, set), use, switchedOn: null, reference },
});
const RANDERS = [inUse('SAFETY', 'REQUIRED'), inUse('FLEXIBLE', 'PRIORITY'), inUse('COMBINED', 'FILTER')];

const HOME = {
  place: { municipalityId: asId<never>('m'), departmentId: asId<never>('d') },
  amounts: [],
} as const;
const stated = (
  facts: Parameters<typeof member>[0],
  more: Partial<StatedHousehold> = {},
): StatedHousehold => ({
  ...{ applicantId: asId<never>('a'), organisationId: asId<never>('o') },
  members: [{ ...member(facts), convictions: { kind: 'NONE' }, studies: null, soldHome: null }],
  ...{ residence: { municipalityId: null, departmentId: null }, papers: [], confirmations: [] },
  ...more,
});

describe('which sets decide in a phase', () => {
  test.each([
    ['REHOUSING', []],
    ['FLEXIBLE', ['SAFETY', 'FLEXIBLE']],
    ['TRANSFER', ['SAFETY', 'COMBINED']],
    ['ORDINARY', ['SAFETY', 'COMBINED']],
    ['ADVERTISED', ['SAFETY', 'COMBINED']],
  ] as const)('%s: %j', (phase, expected) => {
    expect(criteriaForPhase(RANDERS, phase).map(({ set }) => set.set)).toEqual(expected);
  });
  test('what the letting planned when it was opened goes before', () => {
    const planned = [{ set: 'FLEXIBLE', use: 'PRIORITY' as const, switchedOn: ['WORK'], reference }];
    const [row] = plannedCriteria(planned, getAgreement('randers-2022').criteriaSets);
    expect(row).toMatchObject({ use: 'PRIORITY', switchedOn: ['WORK'], set: { set: 'FLEXIBLE' } });
  });
});

describe('what several sets say together', () => {
  const worker = stated(
    { work: [job()] },
    {
      papers: [
        ...[paper('CRIMINAL_RECORD', { issuedOn: '2025-09-01' }), paper('EMPLOYMENT_CONTRACT')],
        paper('PAYSLIP', { covers: ['2025-07', '2025-09'] }),
      ],
    },
  );
  const said = (household: StatedHousehold, ...rows: readonly CriteriaInUse[]) =>
    outcomeOf(evaluateForHome(household, { ...HOME, inUse: rows }, DATES));
  test.each([
    ['none: nothing is asked', [], 'MET'],
    ['each that is required', [inUse('SAFETY', 'REQUIRED')], 'MET'],
    [
      'one that is not documented is enough to wait',
      [inUse('SAFETY', 'REQUIRED'), inUse('COMBINED', 'FILTER')],
      'NOT_DOCUMENTED',
    ],
    [
      'of sets that give priority one is enough',
      [
        { ...inUse('FLEXIBLE', 'PRIORITY', 'holbaek-2024'), switchedOn: ['F4'] },
        inUse('FLEXIBLE', 'PRIORITY'),
      ],
      'MET',
    ],
  ] as const)('%s', (_title, rows, outcome) => expect(said(worker, ...rows)).toBe(outcome));
  test('priority does not make up for what is required', () => {
    const without = { ...worker, papers: worker.papers.filter((row) => row.paper !== 'CRIMINAL_RECORD') };
    expect(said(without, inUse('SAFETY', 'REQUIRED'), inUse('FLEXIBLE', 'PRIORITY'))).toBe('NOT_DOCUMENTED');
  });
});

test('what is kept is plain JSON with the words of both languages, and says who is meant', () => {
  const household = stated({ benefits: [benefit('CASH_ASSISTANCE', '2025-01')] });
  const sets = evaluateForHome(household, { ...HOME, inUse: [inUse('COMBINED', 'FILTER')] }, DATES);
  const kept = storeForHome(household, sets, DATES);
  expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  expect(kept).toMatchObject({
    ...{ outcome: 'NOT_MET', dates: DATES, members: [{ id: 'm1', relation: 'APPLICANT' }] },
    sets: [{ use: 'FILTER', evaluation: { headline: { da: expect.any(String), en: expect.any(String) } } }],
  });
});

test('a question that two criteria ask is answered for each', () => {
  const household = stated({ work: [], studies: [], benefits: [benefit('PARENTAL_BENEFIT', '2025-06')] });
  const sets = evaluateForHome(
    { ...household, members: household.members.map((row) => ({ ...row, studies: [] })) },
    { ...HOME, inUse: [inUse('TIGHTENED', 'REQUIRED', 'holbaek-2024')] },
    DATES,
  );
  const items = checklistOf(sets);
  const asked = { member: 'm1', question: 'BENEFIT_COUNTS_AS_WORK' };
  expect(openQuestions(items)).toEqual([{ criterion: 'S2', ...asked }]);
  const twice = items.map((item) => ({ ...item, criteria: ['S2', 'S9'] }));
  expect(openQuestions(twice)).toEqual([
    { criterion: 'S2', ...asked },
    { criterion: 'S9', ...asked },
  ]);
});
