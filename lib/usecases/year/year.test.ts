import { describe, expect, test } from 'vitest';
import { listReminders } from '@/lib/data/reminders/reminders';
import { inTransaction } from '@/lib/data/transaction';
import { findYearEvent, getYear } from '@/lib/data/year/year';
import { insertMark, type OwnEventValues } from '@/lib/data/year/year-write';
import type { UserScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import { isPrepared } from '@/lib/domain/year/year-entry';
import { givenPerson, givenTown, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { addOwnEvent } from './add-own-event';
import { changeOwnEvent } from './change-own-event';
import { markEvent } from './mark-event';
import { withdrawOwnEvent } from './withdraw-own-event';

async function aTown() {
  const town = await givenTown();
  const reach = [town.municipalityId];
  return {
    ...town,
    leader: await givenPerson('MANAGER', { municipalities: reach, reach }),
    director: await givenPerson('MANAGER', { organisations: [town.organisationId], reach }),
  };
}

function granted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  return result.value;
}

const forum = (municipalityId: MunicipalityId) => ({ municipalityId, event: 'forum-october', year: 2025 });
const NOTHING = { item: null, day: null, note: null };
const entryOf = async (scope: UserScope, municipalityId: MunicipalityId) => {
  const found = await findYearEvent(scope, forum(municipalityId));
  if (found === null) throw new Error('The agreement has no such event');
  return found;
};
const marksOf = (municipalityId: MunicipalityId) =>
  rowsOf<{ act: string }>('SELECT act FROM year_event_mark WHERE municipality_id = $1 ORDER BY id', [
    municipalityId,
  ]);

describe('what is said of an event', () => {
  test('is said by either side, with who it was, and both see it', async () => {
    const { municipalityId, leader, director } = await aTown();
    const which = forum(municipalityId);
    granted(await markEvent(leader, { ...which, act: 'PREPARED', item: 'kept', day: null, note: null }));
    granted(await markEvent(director, { ...which, act: 'PREPARED', item: 'areas', day: null, note: null }));
    const day = calendarDate('2025-10-23');
    granted(await markEvent(leader, { ...which, act: 'DATED', item: null, day, note: 'Flyttet en uge' }));
    for (const scope of [leader, director]) {
      const { entry, said } = await entryOf(scope, municipalityId);
      expect(entry).toMatchObject({ first: day, last: day });
      expect([...entry.standing.prepared.keys()]).toEqual(['kept', 'areas']);
      expect(said.map(({ act, side }) => `${act} ${side}`)).toEqual([
        'DATED MUNICIPALITY',
        'PREPARED ORGANISATION',
        'PREPARED MUNICIPALITY',
      ]);
      expect(said[1]?.of).toMatch(/^Prøveboligselskabet/);
    }
  });

  test('twice, also at once, is said once', async () => {
    const { municipalityId, leader } = await aTown();
    const input = { ...forum(municipalityId), act: 'PREPARED', ...NOTHING } as const;
    await Promise.all(Array.from({ length: 8 }, () => markEvent(leader, input)));
    expect(await marksOf(municipalityId)).toEqual([{ act: 'PREPARED' }]);
  });

  test('of what is not there, or on a day that has not come, is refused and leaves nothing', async () => {
    const { municipalityId, leader } = await aTown();
    const which = forum(municipalityId);
    const code = async (more: Partial<Parameters<typeof markEvent>[1]>) => {
      const answer = await markEvent(leader, { ...which, act: 'PREPARED', ...NOTHING, ...more });
      return answer.ok ? 'ok' : answer.error.code;
    };
    expect(await code({ event: 'no-such-event' })).toBe('not-found');
    expect(await code({ year: 2040 })).toBe('not-found');
    expect(await code({ item: 'lunch' })).toBe('no-such-item');
    expect(await code({ act: 'HELD', day: calendarDate('2025-10-07') })).toBe('not-yet-held');
    expect(await code({ act: 'DATED', day: calendarDate('2026-10-07') })).toBe('day-far-off');
    expect(await marksOf(municipalityId)).toEqual([]);
  });

  test('is not for others: neither to say nor to see', async () => {
    const [here, there] = [await aTown(), await aTown()];
    granted(await markEvent(here.leader, { ...forum(here.municipalityId), act: 'PREPARED', ...NOTHING }));
    for (const stranger of [there.leader, there.director]) {
      expect(
        await markEvent(stranger, { ...forum(here.municipalityId), act: 'REOPENED', ...NOTHING }),
      ).toEqual({
        ok: false,
        error: { code: 'not-found' },
      });
      expect(await findYearEvent(stranger, forum(here.municipalityId))).toBeNull();
      const { entries } = await getYear(stranger, 2025);
      expect(new Set(entries.map(({ municipalityId }) => municipalityId))).toEqual(
        new Set([there.municipalityId]),
      );
      expect(entries.some(isPrepared)).toBe(false);
    }
    expect(await marksOf(here.municipalityId)).toHaveLength(1);
  });
});

describe('the database', () => {
  test('lets nobody speak for others, whatever the code says', async () => {
    const [here, there] = [await aTown(), await aTown()];
    const said = { act: 'PREPARED', item: null, day: null, note: null } as const;
    const speak = (scope: UserScope, organisationId: OrganisationId | null) =>
      inTransaction(scope, (tx) =>
        insertMark(tx, scope, { ...forum(here.municipalityId), ...said, organisationId }),
      ).then(
        () => 'said',
        (error: Error) => (/row-level security/.test(error.message) ? 'refused' : error.message),
      );
    expect(await speak(here.leader, null)).toBe('said');
    expect(await speak(here.director, here.organisationId)).toBe('said');
    // An organisation is not the municipality, and a stranger is neither.
    expect(await speak(here.director, null)).toBe('refused');
    expect(await speak(there.leader, null)).toBe('refused');
    expect(await speak(there.director, there.organisationId)).toBe('refused');
    expect(await marksOf(here.municipalityId)).toHaveLength(2);
  });

  test('shows a link to nobody outside the place of its membership', async () => {
    const { municipalityId } = await aTown();
    const there = await aTown();
    const person = await givenPerson('MANAGER', {
      municipalities: [municipalityId],
      reach: [municipalityId],
    });
    await insert(
      `INSERT INTO calendar_feed (id, person_id, membership_id, municipality_id, secret_hash, language, created_at)
       SELECT gen_random_uuid(), m.user_id, m.id, m.municipality_id, sha256(m.id::text::bytea), 'da', clock_timestamp()
       FROM membership m WHERE m.user_id = $1`,
      [person.userId],
    );
    const seen = (scope: UserScope) =>
      inTransaction(
        scope,
        (tx) =>
          tx.$queryRaw<unknown[]>`SELECT 1 FROM calendar_feed f WHERE f.person_id = ${person.userId}::uuid`,
      );
    expect(await seen(person)).toHaveLength(1);
    expect(await seen(there.leader)).toHaveLength(0);
    expect(await seen(there.director)).toHaveLength(0);
  });
});

test('who works under several municipalities sees the year of each, and speaks in each for the organisation that acts there', async () => {
  const [here, there] = [await aTown(), await aTown()];
  const agent = await givenPerson('MANAGER', {
    organisations: [here.organisationId, there.organisationId],
    reach: [here.municipalityId, there.municipalityId],
  });
  const { municipalities, entries } = await getYear(agent, 2026);
  expect(new Set(municipalities.map(({ id }) => id))).toEqual(new Set(agent.reach));
  expect(entries.filter(({ event }) => event === 'officials-march')).toHaveLength(2);
  granted(await markEvent(agent, { ...forum(there.municipalityId), act: 'PREPARED', ...NOTHING }));
  const { said } = await entryOf(there.leader, there.municipalityId);
  const [organisation] = await rowsOf<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
    there.organisationId,
  ]);
  expect(said[0]?.of).toBe(organisation?.name);
});

describe('an event that is added', () => {
  const values: OwnEventValues = {
    ...{ kind: 'MEETING', name: 'Fælles gennemgang', forum: null, prepare: 'Dagsorden' },
    day: calendarDate('2025-11-13'),
  };

  test('is seen by all parties, changed by the side that added it, and gone when it is cancelled', async () => {
    const { municipalityId, leader, director } = await aTown();
    const { event } = granted(await addOwnEvent(director, { municipalityId, ...values }));
    const seen = async (scope: UserScope, year = 2025) =>
      (await getYear(scope, year)).entries.find((entry) => entry.event === event);
    expect(await seen(leader)).toMatchObject({ first: '2025-11-13', responsible: { side: 'ORGANISATIONS' } });
    const moved = { event, revision: 1, ...values, day: calendarDate('2026-01-15') };
    expect(await changeOwnEvent(leader, moved)).toEqual({ ok: false, error: { code: 'not-found' } });
    granted(await markEvent(leader, { municipalityId, event, year: 2025, act: 'PREPARED', ...NOTHING }));
    granted(await changeOwnEvent(director, moved));
    expect(await changeOwnEvent(director, moved)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    const later = await seen(leader, 2026);
    expect(later).toMatchObject({ first: '2026-01-15', year: 2026 });
    // What was prepared stays prepared when it moves into another year.
    expect(later && isPrepared(later)).toBe(true);
    granted(await withdrawOwnEvent(director, { event, revision: 2 }));
    expect(await seen(leader, 2026)).toBeUndefined();
  });

  test('can be added where there is no agreement yet', async () => {
    const { municipalityId } = await givenTown(null);
    const reach = [municipalityId];
    const leader = await givenPerson('MANAGER', { municipalities: reach, reach });
    expect((await getYear(leader)).municipalities).toMatchObject([{ id: municipalityId }]);
    const which = granted(await addOwnEvent(leader, { municipalityId, ...values }));
    expect(await findYearEvent(leader, which)).toMatchObject({ entry: { name: { da: values.name } } });
  });

  test('twice is added once, and not to another municipality', async () => {
    const [{ municipalityId, leader }, there] = [await aTown(), await aTown()];
    granted(await addOwnEvent(leader, { municipalityId, ...values }));
    expect(await addOwnEvent(leader, { municipalityId, ...values })).toMatchObject({
      error: { code: 'already-there' },
    });
    expect(await addOwnEvent(leader, { municipalityId: there.municipalityId, ...values })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('reminders of the year', () => {
  const names = async (scope: UserScope) =>
    (await listReminders(scope)).reminders
      .filter(({ kind }) => kind === 'YEAR_EVENT')
      .map(({ words, day }) => `${words.name.da} ${day}`);

  test('come to those who prepare, until it is prepared', async () => {
    const { municipalityId, leader, director, officer, caseworker } = await aTown();
    // Today is Monday 6 October: some day of October, the last of them being the 31st.
    expect(await names(leader)).toEqual(
      ['Boligforum 2025-10-31', 'Embedsmandsgruppen i september 2025-09-30'].sort((a, b) =>
        a.slice(-10) < b.slice(-10) ? -1 : 1,
      ),
    );
    expect(await names(director)).toEqual(await names(leader));
    expect(await names(officer)).toEqual([]);
    expect(await names(caseworker)).toEqual([]);
    granted(await markEvent(leader, { ...forum(municipalityId), act: 'PREPARED', ...NOTHING }));
    expect(await names(director)).toEqual(['Embedsmandsgruppen i september 2025-09-30']);
    const september = { municipalityId, event: 'officials-september', year: 2025 };
    granted(await markEvent(director, { ...september, act: 'HELD', item: null, day: TODAY, note: null }));
    expect(await names(leader)).toEqual([]);
  });
});
