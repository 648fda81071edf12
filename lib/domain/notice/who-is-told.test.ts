import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../access/role';
import { asId, type UserId } from '../shared/ids';
import { isDeadline, NOTICE_KINDS, NOTICE_TERMS, type NoticeKind, PACES, type Pace } from './notice-kind';
import type { Occasion } from './occasion';
import { type Office, standingIn, whoIsTold } from './who-is-told';

const id = (name: string) => asId<UserId>(name);
const [anna, bo, carl, lone, mette] = ['anna', 'bo', 'carl', 'lone', 'mette'].map(id) as [
  UserId,
  UserId,
  UserId,
  UserId,
  UserId,
];

const occasion = (kind: NoticeKind, more: Partial<Occasion> = {}): Occasion => ({
  ...{ key: 'event:1', kind, office: { side: 'MUNICIPALITY', id: 'm' }, handler: null, actor: null },
  ...{ reference: '2025-K7P-3QX', day: null, about: null, page: { page: 'SLOT', id: 's' } },
  ...more,
});

const member = (userId: UserId, role: Role) => ({ userId, role });
const office = (more: Partial<Office> = {}): Office => ({
  members: [member(anna, 'CASEWORKER'), member(bo, 'CASEWORKER'), member(lone, 'MANAGER')],
  absences: [],
  choices: [],
  ...more,
});
const chose = (userId: UserId, kind: NoticeKind, pace: Pace) => ({ userId, kind, pace });
const told = (o: Occasion, at: Office) =>
  Object.fromEntries(whoIsTold(o, at).map(({ userId, pace }) => [userId, pace]));

describe('who is told', () => {
  test('of a new home: every caseworker at once, the manager in the day’s mail, readers never', () => {
    const members = [...office().members, member(carl, 'READER'), member(mette, 'SYSTEM_ADMIN')];
    expect(told(occasion('NEW_HOME'), office({ members }))).toEqual({
      ...{ anna: 'AT_ONCE', bo: 'AT_ONCE', lone: 'DAILY' },
    });
  });

  test('of what happens to a home that is somebody’s: she alone', () => {
    expect(told(occasion('DATA_CHANGED', { handler: anna }), office())).toEqual({ anna: 'AT_ONCE' });
    expect(told(occasion('DEADLINE_SOON', { handler: anna }), office())).toEqual({ anna: 'AT_ONCE' });
  });

  test('of a deadline that has passed: she and the managers', () => {
    expect(told(occasion('DEADLINE_PASSED', { handler: anna }), office())).toEqual({
      ...{ anna: 'AT_ONCE', lone: 'AT_ONCE' },
    });
  });

  test('of the home of somebody who has left: as of nobody’s', () => {
    expect(told(occasion('DATA_CHANGED', { handler: carl }), office())).toEqual({
      ...{ anna: 'AT_ONCE', bo: 'AT_ONCE' },
    });
  });

  test('of the home of somebody who only reads by now: as of nobody’s', () => {
    const members = [member(anna, 'READER'), member(bo, 'CASEWORKER')];
    const absences = [{ absent: bo, substitute: anna }];
    const at = office({ members, absences });
    expect(told(occasion('DATA_CHANGED', { handler: anna }), at)).toEqual({ bo: 'AT_ONCE' });
  });

  test('a manager who has received a home hears of it at once, though managers do not', () => {
    expect(told(occasion('DATA_CHANGED', { handler: lone }), office())).toEqual({ lone: 'AT_ONCE' });
  });

  test('nobody of what she did herself', () => {
    expect(told(occasion('DATA_CHANGED', { handler: anna, actor: anna }), office())).toEqual({});
  });

  test('each as she chose', () => {
    const choices = [chose(anna, 'NEW_HOME', 'NEVER'), chose(bo, 'NEW_HOME', 'DAILY')];
    expect(told(occasion('NEW_HOME'), office({ choices }))).toEqual({ bo: 'DAILY', lone: 'DAILY' });
  });
});

describe('while somebody is away', () => {
  const absences = [{ absent: anna, substitute: lone }];

  test('her substitute gets what she would', () => {
    expect(told(occasion('DATA_CHANGED', { handler: anna }), office({ absences }))).toEqual({
      lone: 'AT_ONCE',
    });
  });

  test('as soon as either of them wants it', () => {
    const choices = [chose(anna, 'DATA_CHANGED', 'NEVER'), chose(lone, 'DATA_CHANGED', 'DAILY')];
    const at = office({ absences, choices });
    expect(told(occasion('DATA_CHANGED', { handler: anna }), at)).toEqual({ lone: 'DAILY' });
  });

  test('and the substitute too, her substitute; and she herself where that leads nowhere', () => {
    const chain = [...absences, { absent: lone, substitute: bo }];
    expect(standingIn(anna, office({ absences: chain }))).toEqual([bo]);
    const circle = [...absences, { absent: lone, substitute: anna }];
    expect(standingIn(anna, office({ absences: circle }))).toEqual([anna]);
    const left = [{ absent: anna, substitute: carl }];
    expect(standingIn(anna, office({ absences: left }))).toEqual([anna]);
  });

  test('the substitute who did it herself hears nothing', () => {
    const at = office({ absences });
    expect(told(occasion('DATA_CHANGED', { handler: anna, actor: lone }), at)).toEqual({});
  });
});

describe('a deadline', () => {
  const never = (kind: NoticeKind) => [anna, bo, lone, mette].map((who) => chose(who, kind, 'NEVER'));

  test('reaches a manager at once when everybody said never', () => {
    const at = office({ choices: never('DEADLINE_TODAY') });
    expect(told(occasion('DEADLINE_TODAY', { handler: anna }), at)).toEqual({ lone: 'AT_ONCE' });
    expect(told(occasion('NEW_HOME'), office({ choices: never('NEW_HOME') }))).toEqual({});
  });

  test('also when those who would hear of it chose the day’s mail, which they get beside', () => {
    const choices = [...never('DEADLINE_TODAY'), chose(anna, 'DEADLINE_TODAY', 'DAILY')].filter(
      ({ userId, pace }) => !(userId === anna && pace === 'NEVER'),
    );
    expect(told(occasion('DEADLINE_TODAY', { handler: anna }), office({ choices }))).toEqual({
      ...{ anna: 'DAILY', lone: 'AT_ONCE' },
    });
  });

  test('of two managers reaches the one who wants it most, of equals the one longest here', () => {
    const members = [...office().members, member(mette, 'MANAGER')];
    const said = never('DEADLINE_SOON');
    expect(told(occasion('DEADLINE_SOON'), office({ members, choices: said }))).toEqual({ lone: 'AT_ONCE' });
    const choices = said.map((one) => (one.userId === mette ? { ...one, pace: 'DAILY' as const } : one));
    expect(told(occasion('DEADLINE_SOON'), office({ members, choices }))).toMatchObject({ mette: 'AT_ONCE' });
  });

  test('without a manager reaches one whom it concerns', () => {
    const members = [member(anna, 'CASEWORKER'), member(bo, 'CASEWORKER')];
    const at = office({ members, choices: never('DEADLINE_TODAY') });
    expect(told(occasion('DEADLINE_TODAY', { handler: bo }), at)).toEqual({ bo: 'AT_ONCE' });
  });

  test('does not count on a manager who is away', () => {
    const absences = [{ absent: lone, substitute: bo }];
    const at = office({ absences, choices: never('DEADLINE_TODAY') });
    expect(told(occasion('DEADLINE_TODAY', { handler: anna }), at)).toEqual({ anna: 'AT_ONCE' });
  });
});

const people = [anna, bo, carl, lone, mette];
const roles = ['CASEWORKER', 'MANAGER', 'READER', 'AGREEMENT_ADMIN', 'LETTING_OFFICER'] as const;
const anyOffice: fc.Arbitrary<Office> = fc.record({
  members: fc.array(fc.record({ userId: fc.constantFrom(...people), role: fc.constantFrom(...roles) }), {
    maxLength: 6,
  }),
  absences: fc.array(
    fc.record({ absent: fc.constantFrom(...people), substitute: fc.constantFrom(...people) }),
    { maxLength: 4 },
  ),
  choices: fc.uniqueArray(
    fc.record({
      userId: fc.constantFrom(...people),
      kind: fc.constantFrom(...NOTICE_KINDS),
      pace: fc.constantFrom(...PACES),
    }),
    { selector: ({ userId, kind }) => `${userId} ${kind}`, maxLength: 20 },
  ),
});
const anyOccasion = fc
  .record({
    kind: fc.constantFrom(...NOTICE_KINDS),
    handler: fc.option(fc.constantFrom(...people), { nil: null }),
  })
  .map(({ kind, handler }) => occasion(kind, { handler }));

describe('whatever the office and its choices', () => {
  test('nobody is told twice, and only who works there', () => {
    fc.assert(
      fc.property(anyOccasion, anyOffice, (one, at) => {
        const who = whoIsTold(one, at).map(({ userId }) => userId);
        expect(new Set(who).size).toBe(who.length);
        for (const userId of who) expect(at.members.map((row) => row.userId)).toContain(userId);
      }),
    );
  });

  test('a deadline reaches somebody at once where there is a manager, or anybody whom it concerns', () => {
    fc.assert(
      fc.property(anyOccasion, anyOffice, (one, at) => {
        fc.pre(isDeadline(one.kind));
        const concerned = Object.keys(NOTICE_TERMS[one.kind].custom);
        const somebody = at.members.some(({ role }) => concerned.includes(role));
        expect(whoIsTold(one, at).some(({ pace }) => pace === 'AT_ONCE')).toBe(somebody);
      }),
    );
  });
});
