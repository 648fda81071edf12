import { expect, test } from 'vitest';
import { job, study } from '@/lib/testing/lettings/households';
import { calendarDate } from '../shared/calendar-date';
import { fraction } from '../shared/fraction';
import { asId, type MunicipalityId } from '../shared/ids';
import { month } from '../shared/month';
import { factsFromJson, factsToJson } from './facts-json';
import { NOTHING_STATED, type StatedFacts } from './stated-household';

const HERE = asId<MunicipalityId>('0f0e0d0c-0b0a-4908-8706-050403020100');
const { inMunicipality: _where, ...school } = study();

const ALL: StatedFacts = {
  work: [job({ hoursPerWeek: fraction(37n, 3n), to: '2026-01-31' }), job({ hoursPerWeek: null })],
  income: [{ month: month('2025-09'), oere: 1_640_801 }],
  studies: [
    { ...school, municipalityId: HERE },
    { ...school, municipalityId: null },
  ],
  benefits: [{ benefit: 'STUDENT_GRANT', from: month('2024-01'), to: null }],
  convictions: { kind: 'NONE_SINCE', day: calendarDate('2023-10-07') },
  education: { level: 'VOCATIONAL', taken: 'ABROAD', approved: null },
  separation: { kind: 'SEPARATED', on: calendarDate('2025-03-01'), married: true },
  soldHome: { kind: 'SOLD', municipalityId: HERE, permanent: true, signedOn: null },
};

const throughText = (facts: StatedFacts) => factsFromJson(JSON.parse(JSON.stringify(factsToJson(facts))));

test.each<[string, StatedFacts]>([
  ['everything', ALL],
  ['nothing', NOTHING_STATED],
  [
    'that there is none of anything',
    {
      ...{ work: [], income: [], studies: [], benefits: [], convictions: { kind: 'NONE' }, education: null },
      ...{ separation: { kind: 'NONE' }, soldHome: { kind: 'NONE' } },
    },
  ],
])('%s comes back as it was', (_title, facts) => {
  expect(throughText(facts)).toEqual({ ok: true, value: facts });
});

test.each<[string, object, string]>([
  ['hours that are no exact share', { work: [{ ...job(), hoursPerWeek: 37.5 }] }, 'work[0].hoursPerWeek'],
  [
    'a study in no municipality',
    { studies: [{ ...school, municipalityId: 'Holbæk' }] },
    'studies[0].municipalityId',
  ],
  ['the day of a judgment', { convictions: { kind: 'LATEST', judgedOn: '2025-01-01' } }, 'convictions.kind'],
  ['a benefit that is none', { benefits: [{ benefit: 'WAGES', from: '2025-01' }] }, 'benefits[0].benefit'],
])('%s is refused', (_title, value, path) => {
  expect(factsFromJson(value)).toMatchObject({ ok: false, error: { path } });
});
