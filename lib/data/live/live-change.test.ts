import { describe, expect, test } from 'vitest';
import { scopeOfSession, systemScope } from '@/lib/auth/scope';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { changeBy, changesIn, concernsReader, payloadOf } from './live-change';
import { movesATray } from './live-statements';

const [here, there, house, other] = [newId(), newId(), newId(), newId()];
const person = (side: UserScope['side'], organisations: string[], reach: string[]): UserScope =>
  scopeOfSession({
    ...{
      userId: asId(newId()),
      sessionId: asId(newId()),
      membershipId: asId(newId()),
      role: 'MANAGER',
      side,
    },
    ...{ organisations: organisations.map((id) => asId(id)), reach: reach.map((id) => asId(id)) },
    municipalities: side === 'MUNICIPALITY' ? reach.map((id) => asId(id)) : [],
  });
const caseworker = person('MUNICIPALITY', [], [here]);
const neighbour = person('MUNICIPALITY', [], [there]);
const officer = person('ORGANISATION', [house], [here]);
const competitor = person('ORGANISATION', [other], [here]);

describe('a change', () => {
  const told = (by: UserScope) =>
    [caseworker, neighbour, officer, competitor].map((reader) => concernsReader(changeBy(by), reader));

  test('of a municipality concerns it and the organisations that act there', () => {
    expect(told(caseworker)).toEqual([true, false, true, true]);
  });

  test('of an organisation concerns it and its municipalities, and no other organisation', () => {
    expect(told(officer)).toEqual([true, false, true, false]);
  });

  test('of a job may concern anybody', () => {
    expect(concernsReader(changeBy(systemScope('a test')), neighbour)).toBe(true);
  });

  test('says where and nothing else, and comes back as it was said', () => {
    const payload = payloadOf([changeBy(officer), changeBy(caseworker)]);
    expect(changesIn(payload)).toEqual([
      { municipalities: [here], organisations: [house] },
      { municipalities: [here], organisations: null },
    ]);
    expect(payload.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g)).toEqual([here, house, here]);
  });

  test('in too many places is one anywhere; a payload of somebody else’s is too', () => {
    const many = Array.from({ length: 200 }, () => changeBy(person('MUNICIPALITY', [], [newId()])));
    expect(payloadOf(many)).toBe('["ANYWHERE"]');
    for (const strange of ['', '{', '[1]', '[{"municipalities":1,"organisations":null}]', '"x"'])
      expect(changesIn(strange)).toEqual(['ANYWHERE']);
  });
});

describe('a statement moves a tray', () => {
  test.each([
    'INSERT INTO case_event (id) VALUES ($1)',
    'WITH part0 AS (INSERT INTO vacancy (id) SELECT id FROM x) SELECT 1',
    '\n  UPDATE slot SET state = $1',
    'delete from substitution where id = $1',
    'SELECT end_agreement_version($1)',
  ])('%s', (text) => {
    expect(movesATray(text)).toBe(true);
  });

  test.each([
    'SELECT * FROM slot WHERE id = $1 FOR UPDATE',
    'SELECT 1 FROM slot s FOR NO KEY UPDATE OF s',
    'INSERT INTO paper_view (id) VALUES ($1)',
    'UPDATE session SET revoked_at = now()',
    'INSERT INTO slot_something (id) VALUES ($1)',
  ])('not %s', (text) => {
    expect(movesATray(text)).toBe(false);
  });
});
