import { describe, expect, test } from 'vitest';
import { setGoalSchema } from './goal';

const TOWN = '01a20125-9330-7000-96bc-6055a1988612';
const A = `a-01a20125-9330-7000-96bc-6055a1988613`;
const B = `a-01a20125-9330-7000-96bc-6055a1988614`;
const form = (made: Readonly<Record<string, unknown>> = {}) => ({
  ...{ municipalityId: TOWN, kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons', places: [B, A] },
  ...{ amount: '20', comparedWith: '', baselineYear: '2021', source: 'Helhedsplan, Beskæftigelse' },
  ...{ from: '2021-07-01', to: '' },
  ...made,
});
const faultOf = (made: Readonly<Record<string, unknown>>) => {
  const read = setGoalSchema.safeParse(form(made));
  return read.success ? null : read.error.issues[0]?.path[0];
};

describe('the form of a goal', () => {
  test('is read with its areas in one order, and what is left empty is none', () => {
    expect(setGoalSchema.parse(form())).toEqual({
      municipalityId: TOWN,
      subject: {
        ...{ kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons' },
        place: { level: 'AREA', areaIds: [A.slice(2), B.slice(2)] },
      },
      terms: {
        ...{ amount: 20, comparedWith: null, baselineYear: 2021, byYear: null },
        ...{ source: 'Helhedsplan, Beskæftigelse', from: '2021-07-01', to: null },
      },
    });
  });

  test('takes a number with its thousands parted', () => {
    expect(setGoalSchema.parse(form({ kind: 'UNDER', amount: ' 1.000 ' }))).toMatchObject({
      terms: { amount: 1000 },
    });
  });

  test('of a list has neither figure, number nor baseline', () => {
    const made = { kind: 'OFF_LIST', figure: '', list: 'VULNERABLE_AREA', byYear: '2023', places: [A] };
    expect(setGoalSchema.parse(form({ ...made, amount: '', baselineYear: '' }))).toMatchObject({
      subject: { kind: 'OFF_LIST', list: 'VULNERABLE_AREA', place: { level: 'AREA', areaIds: [A.slice(2)] } },
      terms: { amount: null, comparedWith: null, baselineYear: null, byYear: 2023 },
    });
  });

  test.each([
    [[`m-${TOWN}`], { level: 'MUNICIPALITY' }],
    [[`g-${TOWN}-De fem områder`], { level: 'GROUP', groupName: 'De fem områder' }],
    [[A, A], { level: 'AREA', areaIds: [A.slice(2)] }],
  ])('%j is one place', (places, place) =>
    expect(setGoalSchema.parse(form({ places })).subject.place).toEqual(place),
  );

  test.each([
    ['no place', { places: [] }, 'places'],
    ['an area and the municipality', { places: [A, `m-${TOWN}`] }, 'places'],
    ['a department', { places: [`d-${A.slice(2)}`] }, 'places'],
    ['another municipality', { places: [`m-${A.slice(2)}`] }, 'places'],
    ['something that is no place', { places: ['Byen'] }, 'places'],
    ['an amount with a fraction', { amount: '2,5' }, 'amount'],
    ['a point that parts no thousands', { kind: 'UNDER', amount: '40.5' }, 'amount'],
    ['a number beyond all bounds', { amount: '1000000' }, 'amount'],
    ['no fewer at all', { amount: '0' }, 'amount'],
    ['a year of two figures', { baselineYear: '21' }, 'baselineYear'],
    ['a figure that nobody knows', { figure: 'lykke' }, 'figure'],
    ['no figure', { figure: '' }, 'figure'],
    ['no list', { kind: 'OFF_LIST', list: '' }, 'list'],
    ['a list that nobody publishes', { kind: 'OFF_LIST', list: 'DEVELOPMENT_PLAN' }, 'list'],
    ['a kind that nobody knows', { kind: 'FEWER' }, 'kind'],
    ['a year to come to of two figures', { byYear: '23' }, 'byYear'],
    ['no section', { source: '' }, 'source'],
    ['no first day', { from: '' }, 'from'],
  ])('%s is refused at its field', (_, made, field) => expect(faultOf(made)).toBe(field));
});
