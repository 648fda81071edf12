import { describe, expect, test } from 'vitest';
import {
  NOWHERE,
  placedIn,
  placement,
  rehousing,
  type SituationRow,
  share,
  situation,
} from '@/lib/testing/situations';
import { calendarDate } from '../shared/calendar-date';
import { decideAllocation } from './decide-allocation';

const HTK = 'hoeje-taastrup-2023';
const decide = (row: SituationRow) => decideAllocation(situation(row));

/** The route, whether it counted, and every rung's answer: `p` passes, `T` takes, `-` not reached. */
const walked = (row: SituationRow): string => {
  const { route, counted, steps } = decide(row);
  const marks = steps.map((step) => ({ FOUND: '', PASSES: 'p', TAKES: 'T', NOT_REACHED: '-' })[step.outcome]);
  return `${route} ${counted?.counter ?? 'uncounted'} ${marks.join('')}`;
};

const closed = { ...placedIn('LEVEL_1'), rehousing: [rehousing('2024-01-01')] };

describe('the ladder of Høje-Taastrup, rung by rung', () => {
  test.each<[string, SituationRow, string]>([
    [
      '1 outside the levels: closed, before an exchange',
      { department: closed, occasion: 'EXCHANGE' },
      'CLOSED uncounted T------',
    ],
    [
      '1 outside the levels: closed, before a dwelling rule',
      { department: closed, allocationRule: 'FUND_DWELLING' },
      'CLOSED uncounted T------',
    ],
    [
      '2 an exchange: not vacant, before a dwelling rule',
      { occasion: 'EXCHANGE', allocationRule: 'FUND_DWELLING' },
      'ORGANISATION uncounted pT-----',
    ],
    ['2 a continued lease', { occasion: 'CONTINUATION' }, 'ORGANISATION uncounted pT-----'],
    [
      '2 a rehousing, of a care home too',
      { occasion: 'REHOUSING', dwellingType: 'CARE' },
      'ORGANISATION uncounted pT-----',
    ],
    [
      '3 a fund dwelling, at its first letting too',
      { allocationRule: 'FUND_DWELLING', occasion: 'FIRST_LETTING' },
      'MUNICIPAL uncounted ppT----',
    ],
    [
      '3 a small new home at its first letting',
      { allocationRule: 'FIRST_LETTING_SMALL', occasion: 'FIRST_LETTING' },
      'MUNICIPAL uncounted ppT----',
    ],
    [
      '3 a small new home let again: the rule passes',
      { allocationRule: 'FIRST_LETTING_SMALL' },
      'ORGANISATION FAMILY ppppppT',
    ],
    [
      '4 a home for the elderly, at its first letting too',
      { dwellingType: 'ELDERLY', occasion: 'FIRST_LETTING' },
      'MUNICIPAL uncounted pppT---',
    ],
    ['4 a care home', { dwellingType: 'CARE' }, 'MUNICIPAL uncounted pppT---'],
    ['5 a first letting', { occasion: 'FIRST_LETTING' }, 'ORGANISATION uncounted ppppT--'],
    [
      '7 a youth home has its own counter',
      { dwellingType: 'YOUTH', credit: '3/4' },
      'MUNICIPAL YOUTH ppppppT',
    ],
    ['7 a family home', { credit: '2/3' }, 'MUNICIPAL FAMILY ppppppT'],
  ])('%s', (_title, row, expected) => {
    expect(walked({ agreement: HTK, department: placedIn('LEVEL_1'), ...row })).toBe(expected);
  });
});

describe('the ladder of Holbæk', () => {
  test.each<[string, SituationRow, string]>([
    [
      'an accessible home in red is the municipality’s',
      { department: placedIn('RED'), allocationRule: 'ACCESSIBLE_FULL' },
      'MUNICIPAL uncounted pT----',
    ],
    [
      'an accessible home at its first letting too',
      { allocationRule: 'ACCESSIBLE_FULL', occasion: 'FIRST_LETTING' },
      'MUNICIPAL uncounted pT----',
    ],
    [
      'every second accessible home: not yet',
      { allocationRule: 'ACCESSIBLE_EVERY_SECOND' },
      'ORGANISATION ACCESSIBLE_EVERY_SECOND pT----',
    ],
    [
      'every second accessible home: now',
      { allocationRule: 'ACCESSIBLE_EVERY_SECOND', credit: '1/2' },
      'MUNICIPAL ACCESSIBLE_EVERY_SECOND pT----',
    ],
    ['6 a youth home is not shared', { dwellingType: 'YOUTH' }, 'ORGANISATION uncounted ppppT-'],
    [
      'red counts, and gives nothing',
      { department: placedIn('RED'), credit: '4/3' },
      'ORGANISATION FAMILY pppppT',
    ],
  ])('%s', (_title, row, expected) => expect(walked(row)).toBe(expected));
});

test('the ladder of Randers has no dwelling rules and closes nothing', () => {
  const row = { agreement: 'randers-2022', department: { ...NOWHERE, rehousing: [rehousing('2020-01-01')] } };
  expect(walked({ ...row, credit: '3/4' })).toBe('MUNICIPAL FAMILY ppppT');
  expect(walked({ ...row, dwellingType: 'YOUTH' })).toBe('ORGANISATION uncounted pppT-');
});

describe('the decision carries its reasons', () => {
  const decision = decide({ credit: '2/3', counted: 8 });

  test('the counter before and after, and the place in it', () => {
    expect(decision.counted).toEqual({
      ...{ counter: 'FAMILY', number: 9, rate: share('1/3') },
      ...{ creditBefore: share('2/3'), creditAfter: share('0') },
    });
  });
  test('the tier first, with the row it rests on and the proposal beside it', () => {
    expect(decision.steps[0]).toMatchObject({
      rung: 'TIER',
      inputs: {
        tier: 'GREEN',
        proposedTier: 'UNCOLOURED',
        ground: { by: 'PLACEMENT', row: placement('GREEN') },
      },
      reference: { text: { da: 'Rammeaftale 2024-2027, afsnit 6' }, assumed: false },
    });
  });
  test('the rung that takes it, with route, section and inputs', () => {
    expect(decision.steps.at(-1)).toMatchObject({
      ...{ rung: 'TURN', outcome: 'TAKES', route: 'MUNICIPAL' },
      reference: { text: { da: 'Rammeaftale 2024-2027, afsnit 6' } },
      inputs: { tier: 'GREEN', dwellingType: 'FAMILY', occasion: 'RELET', counted: { number: 9 } },
    });
  });
  test('a dwelling rule cites its own section', () => {
    const taken = decide({ allocationRule: 'ACCESSIBLE_FULL' }).steps[2];
    expect(taken?.reference.text.da).toBe('Rammeaftale 2024-2027, afsnit 5 og bilag 2');
  });
  test('every step has a section in both languages', () => {
    for (const { reference } of decision.steps) {
      expect(reference.text.da).not.toBe('');
      expect(reference.text.en).not.toBe('');
    }
  });
});

test('the tier on the day of the report decides, not a later one', () => {
  const department = {
    ...NOWHERE,
    placements: [placement('GREEN', '2024-01-01'), placement('RED', '2024-08-02')],
  };
  expect(decide({ department, credit: '2/3' }).route).toBe('MUNICIPAL');
  expect(decide({ department, credit: '2/3', on: calendarDate('2024-08-02') }).route).toBe('ORGANISATION');
});

test('the counter is asked once, and only when the vacancy is counted', () => {
  const asked: string[] = [];
  const counterState = (name: string) => {
    asked.push(name);
    return { credit: share('0'), counted: 0 };
  };
  decideAllocation({ ...situation(), counterState });
  decideAllocation({ ...situation({ dwellingType: 'CARE' }), counterState });
  expect(asked).toEqual(['FAMILY']);
});
