import { describe, expect, test } from 'vitest';
import { fraction } from '@/lib/domain/shared/fraction';
import { stateFactsSchema } from './state-facts';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';
const read = (form: Record<string, string>) =>
  stateFactsSchema.safeParse({ applicantId: ID, memberId: ID, revision: '3', ...form });
const facts = (form: Record<string, string>) => {
  const result = read(form);
  if (!result.success) throw new Error(JSON.stringify(result.error.issues));
  return result.data.facts;
};
const faults = (form: Record<string, string>) =>
  (read(form).error?.issues ?? []).map(({ path, message }) => `${path.join('|')}: ${message}`);

const JOB = {
  ...{ 'asked:work': 'yes', work: 'SOME', 'work.0.form': 'EMPLOYED', 'work.0.permanent': 'YES' },
  'work.0.from': '2020-01-01',
};
const STUDY = {
  ...{ 'asked:studies': 'yes', studies: 'SOME', 'studies.0.form': 'SCHOOL', 'studies.0.level': 'VOCATIONAL' },
  ...{ 'studies.0.approved': 'YES', 'studies.0.qualifying': 'YES', 'studies.0.fullTime': 'NO' },
  ...{ 'studies.0.months': '36', 'studies.0.place': 'ELSEWHERE', 'studies.0.from': '2024-08-01' },
};
const BENEFIT = {
  ...{ 'asked:benefits': 'yes', benefits: 'SOME', 'benefits.0.benefit': 'CASH_ASSISTANCE' },
  'benefits.0.from': '01.2025',
};

describe('a section that was not shown', () => {
  test('is not among the facts', () => expect(facts({ work: 'NONE' })).toEqual({}));
});

describe('a list', () => {
  test.each([
    ['nobody has said', 'UNSTATED', null],
    ['there is none', 'NONE', []],
  ])('%s', (_title, work, expected) => {
    expect(facts({ 'asked:work': 'yes', work })).toEqual({ work: expected });
  });
  test('none is none, whatever still stands in rows out of sight', () => {
    expect(facts({ ...JOB, work: 'NONE' })).toEqual({ work: [] });
  });
  test('blank rows between filled ones are left out', () => {
    const rows = facts({
      ...JOB,
      'work.1.form': ' ',
      'work.3.form': 'FLEX_JOB',
      'work.3.permanent': 'NO',
      'work.3.from': '2024-02-01',
    });
    expect(rows.work?.map(({ form }) => form)).toEqual(['EMPLOYED', 'FLEX_JOB']);
  });
  test.each([
    ['no answer', { 'asked:work': 'yes' }, ['work: forms.chooseOne']],
    ['yes without a row', { 'asked:work': 'yes', work: 'SOME' }, ['work: households.errors.noRows']],
    ['rows without a yes', { ...JOB, work: 'UNSTATED' }, ['work: households.errors.rowsWithoutYes']],
    [
      'a row that is half filled',
      { 'asked:work': 'yes', work: 'SOME', 'work.0.hours': '37' },
      ['work.0.form: forms.chooseOne', 'work.0.permanent: forms.chooseOne', 'work.0.from: forms.needed'],
    ],
    [
      'a form of work that there is none of',
      { ...JOB, 'work.0.form': 'PIRATE' },
      ['work.0.form: forms.chooseOne'],
    ],
    [
      'work that ends before it begins',
      { ...JOB, 'work.0.to': '2019-12-31' },
      ['work.0.to: households.errors.endsBefore'],
    ],
    ['hours that are none', { ...JOB, 'work.0.hours': 'mange' }, ['work.0.hours: households.errors.hours']],
    [
      'more hours than a week has',
      { ...JOB, 'work.0.hours': '168,01' },
      ['work.0.hours: households.errors.hours'],
    ],
    ['a day that is none', { ...JOB, 'work.0.from': '2020-02-30' }, ['work.0.from: forms.day']],
  ])('%s is said at its field', (_title, form, expected) => expect(faults(form)).toEqual(expected));
});

test('hours are exact', () => {
  expect(facts({ ...JOB, 'work.0.hours': '32,5' }).work?.[0]?.hoursPerWeek).toEqual(fraction(65n, 2n));
});

describe('income', () => {
  const INCOME = { 'asked:income': 'yes' };
  test('month by month, an empty one states nothing', () => {
    const form = { ...INCOME, 'income.2025-09': '24.500,50', 'income.2025-08': '', 'income.2025-07': '0' };
    expect(facts(form).income).toEqual([
      { month: '2025-07', oere: 0 },
      { month: '2025-09', oere: 2_450_050 },
    ]);
  });
  test.each(['24.500 kr', '-5', '1,234', '1.000.000,01'])('%s is no amount', (text) => {
    expect(faults({ ...INCOME, 'income.2025-09': text })).toEqual([
      'income.2025-09: households.errors.amount',
    ]);
  });
});

describe('a benefit', () => {
  test.each([
    ['09.2025', '2025-09'],
    ['9/2025', '2025-09'],
    ['2025-09', '2025-09'],
  ])('its month may be written %s', (text, month) => {
    expect(facts({ ...BENEFIT, 'benefits.0.to': text }).benefits).toEqual([
      { benefit: 'CASH_ASSISTANCE', from: '2025-01', to: month },
    ]);
  });
  test.each(['13.2025', 'september', '0925', '09.1949'])('%s is no month', (text) => {
    expect(faults({ ...BENEFIT, 'benefits.0.from': text })).toEqual([
      'benefits.0.from: households.errors.month',
    ]);
  });
  test('does not end before it begins', () => {
    expect(faults({ ...BENEFIT, 'benefits.0.to': '12.2024' })).toEqual([
      'benefits.0.to: households.errors.endsBefore',
    ]);
  });
});

describe('a study', () => {
  test('says where it is, or that it is elsewhere', () => {
    expect(facts(STUDY).studies).toMatchObject([{ municipalityId: null, months: 36, fullTime: false }]);
    expect(facts({ ...STUDY, 'studies.0.place': ID }).studies).toMatchObject([{ municipalityId: ID }]);
    expect(faults({ ...STUDY, 'studies.0.place': 'Holbæk' })).toEqual(['studies.0.place: forms.chooseOne']);
  });
  test('of compulsory school nothing more is asked', () => {
    const school = {
      ...{
        'asked:studies': 'yes',
        studies: 'SOME',
        'studies.0.form': 'SCHOOL',
        'studies.0.level': 'COMPULSORY',
      },
      'studies.0.from': '2020-08-01',
    };
    expect(facts(school).studies).toMatchObject([{ level: 'COMPULSORY', approved: false, months: 0 }]);
    expect(faults({ ...school, 'studies.0.level': 'HIGHER' })).toHaveLength(5);
  });
});

describe('judgments', () => {
  const asked = { 'asked:convictions': 'yes' };
  test.each([
    [{ convictions: 'UNSTATED' }, null],
    [{ convictions: 'NONE', 'convictions.day': '2023-10-07' }, { kind: 'NONE' }],
    [
      { convictions: 'NONE_SINCE', 'convictions.day': '2023-10-07' },
      { kind: 'NONE_SINCE', day: '2023-10-07' },
    ],
    [
      { convictions: 'SOME_SINCE', 'convictions.day': '2023-10-07' },
      { kind: 'SOME_SINCE', day: '2023-10-07' },
    ],
  ])('%o', (form, expected) => expect(facts({ ...asked, ...form }).convictions).toEqual(expected));
  test('the day of a judgment cannot be said', () => {
    expect(faults({ ...asked, convictions: 'LATEST', 'convictions.day': '2024-01-01' })).toEqual([
      'convictions: forms.chooseOne',
    ]);
  });
  test('what was seen has a day', () => {
    expect(faults({ ...asked, convictions: 'NONE_SINCE' })).toEqual(['convictions.day: forms.needed']);
  });
});

test('an education from abroad may be approved or not known; one from Denmark is not asked', () => {
  const form = { 'asked:education': 'yes', education: 'HIGHER', 'education.taken': 'ABROAD' };
  expect(facts(form).education).toEqual({ level: 'HIGHER', taken: 'ABROAD', approved: null });
  expect(facts({ ...form, 'education.approved': 'NO' }).education?.approved).toBe(false);
  expect(
    facts({ ...form, 'education.taken': 'IN_DENMARK', 'education.approved': 'NO' }).education?.approved,
  ).toBe(null);
  expect(facts({ ...form, education: '' }).education).toBe(null);
});

test.each([
  [
    'separation',
    { separation: 'SEPARATED' },
    ['separation.on: forms.needed', 'separation.married: forms.chooseOne'],
  ],
  [
    'soldHome',
    { soldHome: 'SOLD' },
    ['soldHome.place: forms.chooseOne', 'soldHome.permanent: forms.chooseOne'],
  ],
])('%s: a yes needs what goes with it', (section, form, expected) => {
  expect(faults({ [`asked:${section}`]: 'yes', ...form })).toEqual(expected);
});
