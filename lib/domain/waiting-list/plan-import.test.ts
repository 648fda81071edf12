import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StateReason } from '../applicant/vocabulary';
import { calendarDate } from '../shared/calendar-date';
import { type ApplicantId, asId, type HouseholdMemberId } from '../shared/ids';
import { householdChange, type KnownMember } from './household-change';
import { type ListedApplicant, type OtherMember, type Said, UNSAID } from './listed-applicant';
import { type KnownApplicant, type PlanRow, planImport } from './plan-import';

const NEEDED: Said = {
  ...{ name: 'Prøve', bornOn: calendarDate('1985-05-17'), list: 'ORDINARY' },
  seniorityOn: calendarDate('2019-03-01'),
};
const row = (said: Partial<Said> = {}, cprKey: string | null = null): PlanRow => ({
  ...{ ok: true, line: 2, externalId: '1', cpr: null, cprKey, said: { ...NEEDED, ...said } },
});
const known = (is: Partial<ListedApplicant> = {}, more: Partial<KnownApplicant> = {}): KnownApplicant => ({
  ...{ id: asId<ApplicantId>('x'), revision: 1, hidden: false, merged: false, erased: false, members: [] },
  is: { ...UNSAID, ...NEEDED, ...is },
  ...more,
});
const plan = (said: PlanRow, is: KnownApplicant) => planImport([said], new Map([['1', is]]))[0];

const child = (bornOn: string): OtherMember => ({
  ...{ relation: 'CHILD', bornOn: calendarDate(bornOn), cohabitingSince: null },
});
const member = (of: OtherMember, id: string, held = false): KnownMember => ({
  ...{ ...of, id: asId<HouseholdMemberId>(id), held },
});

describe('What taking a list in would do', () => {
  it('makes whom nobody knows, with nothing that was not said', () => {
    expect(planImport([row({ phone: '20000001' })], new Map())[0]).toMatchObject({
      kind: 'MADE',
      after: { ...UNSAID, ...NEEDED, phone: '20000001' },
    });
  });

  it('does not take in somebody who has left the list elsewhere and is not known here', () => {
    const said = row({ state: 'LAPSED', stateReason: 'OTHER' });
    expect(planImport([said], new Map())[0]).toMatchObject({ kind: 'REFUSED', refusal: 'LEFT' });
    expect(plan(said, known())).toMatchObject({ kind: 'CHANGED', fields: ['state', 'stateReason'] });
  });

  it('changes only what is said otherwise', () => {
    const planned = plan(
      row({ phone: '20000002' }),
      known({ phone: '20000001', email: 'a@b.example', flexible: true }),
    );
    expect(planned).toMatchObject({
      kind: 'CHANGED',
      fields: ['phone'],
      after: { email: 'a@b.example', flexible: true },
    });
  });

  it('sees that a CPR number is another one, or new, by what it is found by', () => {
    expect(plan(row({}, 'k1'), known({ cprKey: 'k1' }))?.kind).toBe('UNCHANGED');
    expect(plan(row({}, 'k2'), known({ cprKey: 'k1' }))).toMatchObject({ fields: ['cprKey'] });
    expect(plan(row({}, null), known({ cprKey: 'k1' }))?.kind).toBe('UNCHANGED');
  });

  it.each<readonly [StateReason | null, boolean]>([
    [null, false],
    ['OWN_WISH', false],
    ['FEE_UNPAID', false],
    ['OTHER', false],
    ['MISSED_OFFERS', true],
    ['HOUSED', true],
    ['SAME_PERSON', true],
  ])('where the state is for %s, a list’s word on it is kept out: %s', (stateReason, kept) => {
    const is = known({ state: stateReason === null ? 'ACTIVE' : 'LAPSED', stateReason });
    const planned = plan(row({ state: 'PAUSED', stateReason: 'OWN_WISH' }), is);
    expect(planned).toMatchObject({ kind: kept ? 'UNCHANGED' : 'CHANGED', stateKept: kept });
  });

  it('leaves the reason that was given here, where the list knows the state but no reason', () => {
    const said = row({ state: 'PAUSED', stateReason: 'OTHER' });
    expect(plan(said, known({ state: 'PAUSED', stateReason: 'FEE_UNPAID' }))?.kind).toBe('UNCHANGED');
    expect(plan(said, known({ state: 'LAPSED', stateReason: 'FEE_UNPAID' }))).toMatchObject({
      after: { stateReason: 'OTHER' },
    });
  });

  it('refuses a row of somebody merged or erased', () => {
    expect(plan(row(), known({}, { merged: true }))).toMatchObject({ kind: 'REFUSED', refusal: 'MERGED' });
    expect(plan(row(), known({}, { erased: true }))).toMatchObject({ kind: 'REFUSED', refusal: 'ERASED' });
  });

  it('leaves somebody whose name is hidden to the officer who handles the case', () => {
    const hidden = known({ phone: '20000001' }, { hidden: true });
    expect(plan(row({ phone: '20000002' }), hidden)).toMatchObject({ kind: 'REFUSED', refusal: 'HIDDEN' });
    expect(plan(row({ phone: '20000001' }), hidden)?.kind).toBe('UNCHANGED');
  });

  it('refuses to take away a member of whom something has been stated, and nobody else', () => {
    const [first, second] = [child('2015-01-01'), child('2016-01-01')];
    const household = (held: boolean) =>
      known({ others: [first, second] }, { members: [member(first, 'a'), member(second, 'b', held)] });
    expect(plan(row({ others: [first] }), household(true))).toMatchObject({ refusal: 'HELD_MEMBER' });
    expect(plan(row({ others: [first] }), household(false))).toMatchObject({
      kind: 'CHANGED',
      fields: ['others'],
    });
    expect(plan(row({}), household(true))?.kind).toBe('UNCHANGED');
  });

  it('done once is nothing to do again, whatever was known and said', () => {
    const said = fc.record(
      {
        phone: fc.constantFrom(null, '20000001'),
        flexible: fc.boolean(),
        state: fc.constantFrom('ACTIVE' as const, 'PAUSED' as const),
        others: fc.array(fc.constantFrom(child('2015-01-01'), child('2016-01-01')), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    const stated = said.map(({ state, ...rest }) =>
      state ? { ...rest, state, stateReason: state === 'ACTIVE' ? null : ('OTHER' as const) } : rest,
    );
    fc.assert(
      fc.property(stated, stated, (before, now) => {
        const is = known({ ...UNSAID, ...NEEDED, ...before });
        const first = plan(row(now), { ...is, members: is.is.others.map((one, at) => member(one, `${at}`)) });
        const after = first?.kind === 'CHANGED' ? first.after : is.is;
        const members = after.others.map((one, at) => member(one, `${at}`));
        expect(plan(row(now), { ...is, is: after, members })?.kind).toBe('UNCHANGED');
      }),
    );
  });
});

describe('A household that becomes the said one', () => {
  const twin = child('2015-01-01');

  it('keeps of two twins the one of whom something has been stated', () => {
    const change = householdChange([member(twin, 'a'), member(twin, 'b', true)], [twin]);
    expect(change).toMatchObject({ added: [], removed: [{ id: 'a' }] });
  });

  it('lets cohabiting begin without taking anybody away', () => {
    const partner: OtherMember = { ...child('1984-01-01'), relation: 'COHABITANT' };
    const since = calendarDate('2020-01-01');
    expect(householdChange([member(partner, 'a', true)], [{ ...partner, cohabitingSince: since }])).toEqual({
      ...{ added: [], removed: [], changed: [{ id: 'a', cohabitingSince: since }] },
    });
  });
});
