import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import {
  type AreaId,
  asId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
} from '../shared/ids';
import {
  type EndingDepartment,
  faultOfAnswer,
  faultOfChange,
  type NewDepartment,
  numberOfEnded,
  type ProposedChange,
} from './department-change';

const today = calendarDate('2025-10-06');
const id = (text: string) => asId<DepartmentId>(text);
const ending = (text: string, more: Partial<EndingDepartment> = {}): EndingDepartment => ({
  ...{ id: id(text), number: text, name: `Afdeling ${text}`, closedFrom: null, isChanging: false },
  ...{ organisationId: asId<OrganisationId>('o'), municipalityId: asId<MunicipalityId>('m') },
  ...{ areaId: null, rehousing: [], placements: [] },
  dwellings: { family: 50, youth: 0, elderly: 2 },
  ...more,
});
const begins = (more: Partial<NewDepartment> = {}): NewDepartment => ({
  ...{ number: '30', name: 'Den nye', areaId: null, houses: [], tier: 'GREEN', tierReason: 'Som før' },
  dwellings: { family: 100, youth: 0, elderly: 4 },
  ...more,
});
const merge = (more: Partial<ProposedChange> = {}): ProposedChange => ({
  ...{ kind: 'MERGE', from: [id('1'), id('2')], to: [begins()], effectiveOn: today, decidedOn: today },
  ...{ forum: 'Boligforum', reason: 'Fælles gårdrum', areaReason: null },
  ...more,
});
const rehoused = (to: string | null) => ({
  ...{ from: calendarDate('2025-02-01'), to: to === null ? null : calendarDate(to), reason: 'Renovering' },
});
const known = {
  ...{ today, ending: [ending('1'), ending('2')], numbers: ['7'], tiers: ['GREEN', 'YELLOW', 'RED'] },
  areas: [asId<AreaId>('park'), asId<AreaId>('vang')],
};

describe('a proposed change', () => {
  test('may be made', () => {
    expect(faultOfChange(merge(), known)).toBeNull();
    const half = { dwellings: { family: 25, youth: 0, elderly: 1 } };
    const split = merge({
      kind: 'SPLIT',
      from: [id('1')],
      to: [begins(half), begins({ ...half, number: '31' })],
    });
    expect(faultOfChange(split, { ...known, ending: [ending('1')] })).toBeNull();
  });

  test('takes over the number of a department that ends', () => {
    expect(faultOfChange(merge({ to: [begins({ number: '1' })] }), known)).toBeNull();
    expect(numberOfEnded('1', { taken: ['1'], others: ['2', '3'] }, today)).toBe('1 (til 06.10.2025)');
    expect(numberOfEnded('2', { taken: ['1'], others: [] }, today)).toBe('2');
    const others = ['1 (til 06.10.2025)', '1 (til 06.10.2025, 2)'];
    expect(numberOfEnded('1', { taken: ['1'], others }, today)).toBe('1 (til 06.10.2025, 3)');
  });

  test.each([
    ['too-few-departments', merge({ from: [id('1')] }), { ending: [ending('1')] }],
    ['too-few-departments', merge({ kind: 'SPLIT', from: [id('1')] }), { ending: [ending('1')] }],
    ['department-closed', merge(), { ending: [ending('1'), ending('2', { closedFrom: today })] }],
    ['already-changing', merge(), { ending: [ending('1', { isChanging: true }), ending('2')] }],
    ['not-of-one-party', merge(), { ending: [ending('1'), ending('2', { organisationId: asId('x') })] }],
    ['in-the-past', merge({ effectiveOn: calendarDate('2025-10-05') }), {}],
    ['decided-in-the-future', merge({ decidedOn: calendarDate('2025-10-07') }), {}],
    ['number-taken', merge({ to: [begins({ number: '7' })] }), {}],
    ['dwellings-differ', merge({ to: [begins({ dwellings: { family: 99, youth: 0, elderly: 4 } })] }), {}],
    ['unknown-area', merge({ to: [begins({ areaId: asId<AreaId>('elsewhere') })], areaReason: 'x' }), {}],
    ['area-reason-needed', merge({ to: [begins({ areaId: asId<AreaId>('park') })] }), {}],
    ['area-reason-needed', merge(), { ending: [ending('1'), ending('2', { areaId: asId('park') })] }],
    ['rehousing-differs', merge(), { ending: [ending('1'), ending('2', { rehousing: [rehoused(null)] })] }],
    ['tier-needed', merge({ to: [begins({ tier: null })] }), {}],
    ['tier-needed', merge({ to: [begins({ tierReason: null })] }), {}],
    ['unknown-tier', merge({ to: [begins({ tier: 'LEVEL_1' })] }), {}],
  ] as const)('is refused: %s', (fault, change, more) => {
    expect(faultOfChange(change, { ...known, ...more })).toBe(fault);
  });

  test('lies where those that end do, or says why not', () => {
    const inPark = { ending: [ending('1', { areaId: asId('park') }), ending('2', { areaId: asId('park') })] };
    const to = (areaId: string | null) => [begins({ areaId: areaId === null ? null : asId<AreaId>(areaId) })];
    expect(faultOfChange(merge({ to: to('park') }), { ...known, ...inPark })).toBeNull();
    expect(faultOfChange(merge({ to: to(null) }), { ...known, ...inPark })).toBe('area-reason-needed');
    expect(
      faultOfChange(merge({ to: to('vang'), areaReason: 'Flyttet' }), { ...known, ...inPark }),
    ).toBeNull();
  });

  test('has no tier that the agreement does not have, also where it has but one or none', () => {
    for (const tiers of [[], ['ALL']])
      expect(faultOfChange(merge({ to: [begins({ tier: 'FOO' })] }), { ...known, tiers })).toBe(
        'unknown-tier',
      );
  });

  test('needs no tier where the agreement has but one', () => {
    expect(
      faultOfChange(merge({ to: [begins({ tier: null, tierReason: null })] }), { ...known, tiers: ['ALL'] }),
    ).toBeNull();
  });
});

test.each([
  ['CONFIRM', 'PROPOSED', 'MUNICIPALITY', null],
  ['CONFIRM', 'PROPOSED', 'ORGANISATION', 'own-proposal'],
  ['REFUSE', 'PROPOSED', 'ORGANISATION', 'own-proposal'],
  ['REFUSE', 'CONFIRMED', 'MUNICIPALITY', 'not-open'],
  ['CONFIRM', 'DONE', 'MUNICIPALITY', 'not-open'],
  ['WITHDRAW', 'PROPOSED', 'ORGANISATION', null],
  ['WITHDRAW', 'PROPOSED', 'MUNICIPALITY', 'others-proposal'],
  ['WITHDRAW', 'CONFIRMED', 'MUNICIPALITY', null],
  ['WITHDRAW', 'DONE', 'ORGANISATION', 'not-open'],
] as const)('what the organisation proposed: %s while %s by the %s: %s', (answer, state, side, fault) => {
  expect(faultOfAnswer(answer, { state, proposedSide: 'ORGANISATION', side })).toBe(fault);
});
