import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { parseExactJson } from '@/lib/domain/shared/exact-json';
import {
  departmentIn,
  type EventRow,
  event,
  faultOf,
  replayed,
  report,
} from '@/lib/testing/agreements/replays';

const base = { agreement: 'holbaek-2024', departments: [departmentIn('GREEN')], events: [report('v1')] };
const withDepartment = (fields: EventRow) => ({
  ...base,
  departments: [{ ...departmentIn('GREEN'), ...fields }],
});
const withEvent = (fields: EventRow) => ({ ...base, events: [report('v1'), { ...report('v2'), ...fields }] });

describe('a fault names the path of what is wrong', () => {
  test.each<[string, unknown, string]>([
    ['the document is a list', [], '$'],
    ['the document is null', null, '$'],
    ['the document is a text', 'holbaek-2024', '$'],
    ['no agreement', { ...base, agreement: undefined }, 'agreement'],
    ['an agreement that is null', { ...base, agreement: null }, 'agreement'],
    ['an agreement that is a number', { ...base, agreement: 7 }, 'agreement'],
    ['an unknown agreement', { ...base, agreement: 'holbaek' }, 'agreement'],
    [
      'an agreement named like a property of every object',
      { ...base, agreement: 'constructor' },
      'agreement',
    ],
    ['an inline agreement that is a list', { ...base, agreement: [] }, 'agreement'],
    ['an inline agreement without an id', { ...base, agreement: {} }, 'agreement.id'],
    [
      'an inline agreement with a float for a share',
      { ...base, agreement: { ...holbaek2024, rates: [{ ...holbaek2024.rates[0], rate: 0.33 }] } },
      'agreement.rates[0].rate',
    ],
    ['no departments', { ...base, departments: undefined }, 'departments'],
    ['departments that are null', { ...base, departments: null }, 'departments'],
    ['departments that are an object', { ...base, departments: {} }, 'departments'],
    ['a department that is null', { ...base, departments: [null] }, 'departments[0]'],
    ['a department without an id', { ...base, departments: [{}] }, 'departments[0].id'],
    ['an empty id', withDepartment({ id: '' }), 'departments[0].id'],
    ['an id that is a number', withDepartment({ id: 14 }), 'departments[0].id'],
    [
      'the same id twice',
      { ...base, departments: [{ id: 'A' }, { id: 'B' }, { id: 'A' }] },
      'departments[2].id',
    ],
    ['placements that are an object', withDepartment({ placements: {} }), 'departments[0].placements'],
    ['a placement that is null', withDepartment({ placements: [null] }), 'departments[0].placements[0]'],
    [
      'a tier of another agreement',
      withDepartment({ placements: [{ tier: 'LEVEL_1', from: '2024-01-01' }] }),
      'departments[0].placements[0].tier',
    ],
    [
      'a placement without a tier',
      withDepartment({ placements: [{ from: '2024-01-01' }] }),
      'departments[0].placements[0].tier',
    ],
    [
      'a placement without from',
      withDepartment({ placements: [{ tier: 'RED' }] }),
      'departments[0].placements[0].from',
    ],
    [
      'a day that is none',
      withDepartment({ placements: [{ tier: 'RED', from: '2023-02-29' }] }),
      'departments[0].placements[0].from',
    ],
    [
      'a day with a time',
      withDepartment({ placements: [{ tier: 'RED', from: '2023-02-28T00:00' }] }),
      'departments[0].placements[0].from',
    ],
    [
      'to on the day of from',
      withDepartment({ rehousing: [{ from: '2025-02-01', to: '2025-02-01' }] }),
      'departments[0].rehousing[0].to',
    ],
    [
      'to before from',
      withDepartment({ placements: [{ tier: 'RED', from: '2025-02-01', to: '2025-01-31' }] }),
      'departments[0].placements[0].to',
    ],
    [
      'an unknown designation',
      withDepartment({ designations: [{ designation: 'GHETTO', from: '2025-02-01' }] }),
      'departments[0].designations[0].designation',
    ],
    [
      'a key figure as text',
      withDepartment({ keyFigures: [{ from: '2025-02-01', outsideLabourMarket: '27.4' }] }),
      'departments[0].keyFigures[0].outsideLabourMarket',
    ],
    [
      'a key figure below 0',
      withDepartment({ keyFigures: [{ from: '2025-02-01', convicted: -0.1 }] }),
      'departments[0].keyFigures[0].convicted',
    ],
    [
      'a key figure above 100',
      withDepartment({ keyFigures: [{ from: '2025-02-01', convicted: 100.01 }] }),
      'departments[0].keyFigures[0].convicted',
    ],
    [
      'a counter of another agreement',
      withDepartment({ openingCredit: { YOUTH: '0' } }),
      'departments[0].openingCredit.YOUTH',
    ],
    [
      'a counter that is null and unknown',
      withDepartment({ openingCredit: { YOUTH: null } }),
      'departments[0].openingCredit.YOUTH',
    ],
    [
      'a credit that is null',
      withDepartment({ openingCredit: { FAMILY: null } }),
      'departments[0].openingCredit.FAMILY',
    ],
    [
      'a credit as a number',
      withDepartment({ openingCredit: { FAMILY: 0.5 } }),
      'departments[0].openingCredit.FAMILY',
    ],
    [
      'a credit with decimals',
      withDepartment({ openingCredit: { FAMILY: '0.5' } }),
      'departments[0].openingCredit.FAMILY',
    ],
    [
      'a credit with a plus',
      withDepartment({ openingCredit: { FAMILY: '+1/2' } }),
      'departments[0].openingCredit.FAMILY',
    ],
    [
      'a credit over 0',
      withDepartment({ openingCredit: { FAMILY: '1/0' } }),
      'departments[0].openingCredit.FAMILY',
    ],
    [
      'a credit over a negative number',
      withDepartment({ openingCredit: { FAMILY: '1/-2' } }),
      'departments[0].openingCredit.FAMILY',
    ],
    [
      'a credit followed by a line',
      withDepartment({ openingCredit: { FAMILY: '1/2\n' } }),
      'departments[0].openingCredit.FAMILY',
    ],
    ['no events', { ...base, events: undefined }, 'events'],
    ['an event that is a text', { ...base, events: ['report'] }, 'events[0]'],
    ['an event without a type', withEvent({ type: undefined }), 'events[1].type'],
    ['an unknown type', withEvent({ type: 'offer' }), 'events[1].type'],
    ['a vacancy without an id', withEvent({ vacancy: null }), 'events[1].vacancy'],
    ['an empty vacancy id', withEvent({ vacancy: '' }), 'events[1].vacancy'],
    ['no department', withEvent({ department: undefined }), 'events[1].department'],
    ['an unknown department', withEvent({ department: 'X' }), 'events[1].department'],
    ['an unknown dwelling type', withEvent({ dwellingType: 'family' }), 'events[1].dwellingType'],
    ['a dwelling type that is null', withEvent({ dwellingType: null }), 'events[1].dwellingType'],
    [
      'a rule of another agreement',
      withEvent({ allocationRule: 'FUND_DWELLING' }),
      'events[1].allocationRule',
    ],
    [
      'a rule named like a property of every object',
      withEvent({ allocationRule: 'toString' }),
      'events[1].allocationRule',
    ],
    ['an unknown occasion', withEvent({ occasion: 'MOVE' }), 'events[1].occasion'],
    ['no day', withEvent({ on: undefined }), 'events[1].on'],
    ['a month that is none', withEvent({ on: '2024-13-01' }), 'events[1].on'],
    ['a return without a reason', { ...base, events: [event('return', 'v1')] }, 'events[0].reason'],
    [
      'a return for an unknown reason',
      { ...base, events: [event('return', 'v1', { reason: 'MOULD' })] },
      'events[0].reason',
    ],
    ['a claim without a day', { ...base, events: [event('claim', 'v1', { on: null })] }, 'events[0].on'],
  ])('%s', (_title, document, path) => {
    expect(faultOf(document)).toMatchObject({ path, message: expect.stringMatching(/\S/) });
  });
});

test('the unknown word is quoted', () => {
  const fault = faultOf({ ...base, events: [report('v1'), report('v2'), report('v3', { department: 'X' })] });
  expect(fault).toEqual({ path: 'events[2].department', message: 'unknown department "X"' });
});

describe('the first fault is the one reported', () => {
  const bad = { agreement: 'X', departments: [{ id: '' }], events: [{}] };
  test('agreement before departments', () => expect(faultOf(bad).path).toBe('agreement'));
  test('departments before events, whatever their order in the text', () => {
    const turned = parseExactJson('{"events":[{}],"departments":[{}],"agreement":"randers-2022"}');
    expect(faultOf(turned).path).toBe('departments[0].id');
  });
  test('an earlier department before a later one', () => {
    const departments = [{ id: 'A', rehousing: [{}] }, { id: 'A' }];
    expect(faultOf({ ...base, departments }).path).toBe('departments[0].rehousing[0].from');
  });
});

describe('what may be left out', () => {
  test('every part of a department but its id, or null', () => {
    const nothing = {
      placements: null,
      keyFigures: null,
      openingCredit: null,
      designations: null,
      rehousing: null,
    };
    const departments = [{ id: 'A' }, { id: 'B', ...nothing }];
    const events = ['A', 'B'].map((department) => report(department, { department }));
    expect(replayed({ departments, events }).decisions).toHaveLength(2);
  });
  test('no departments and no events', () => {
    const nothing = { decisions: [], namings: [], counters: [], rejected: [] };
    expect(replayed({ departments: [], events: [] })).toEqual(nothing);
  });
  test('unknown keys are ignored, and so are the fields of other types of event', () => {
    const claim = event('claim', 'v1', { department: 'X', reason: 'MOULD', occasion: 7 });
    const departments = [
      departmentIn('GREEN', { colour: 'blue', placements: [{ tier: 'RED', from: '2020-01-01', note: 1 }] }),
    ];
    const played = replayed({ departments, events: [report('v1', { rent: 'high', reason: 5 }), claim] });
    expect(played.decisions).toHaveLength(1);
  });
});
