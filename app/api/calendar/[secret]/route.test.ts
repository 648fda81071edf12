import { describe, expect, test } from 'vitest';
import { scopeOfSession } from '@/lib/auth/scope';
import { findSessionState } from '@/lib/data/people/sessions';
import { listCalendarFeeds, MOST_WRONG } from '@/lib/data/year/calendar-feeds';
import type { Role } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { newLinkSecret } from '@/lib/platform/secrets/link-secret';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { givenOfferTo } from '@/lib/testing/lettings/papers';
import { givenOffered, type OfferedSlot } from '@/lib/testing/lettings/slots';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { addOwnEvent } from '@/lib/usecases/year/add-own-event';
import { MOST_LINKS, makeCalendarLink } from '@/lib/usecases/year/make-calendar-link';
import { markEvent } from '@/lib/usecases/year/mark-event';
import { revokeCalendarLink } from '@/lib/usecases/year/revoke-calendar-link';
import { GET } from './route';

/** Somebody with an account and a membership of her own, signed in. */
async function signedIn(municipalityId: MunicipalityId, role: Role = 'MANAGER'): Promise<UserScope> {
  const { userId } = await givenPerson(role, { municipalities: [municipalityId], reach: [municipalityId] });
  await givenAccount(userId);
  const state = await findSessionState(await givenSession(userId));
  if (state === null) throw new Error('The session did not begin');
  return scopeOfSession(state);
}

async function aLink(scope: UserScope): Promise<string> {
  const made = await makeCalendarLink(scope, { language: 'da' });
  if (!made.ok) throw new Error(made.error.code);
  return new URL(made.value.link).pathname.replace('/api/calendar/', '');
}

const fetched = (file: string, headers: Record<string, string> = {}) =>
  GET(new Request(`https://eksempel.dk/api/calendar/${file}`, { headers }), {
    params: Promise.resolve({ secret: file }),
  });

const withoutFolds = (text: string) => text.replace(/\r\n /g, '');

async function aTown() {
  const { municipalityId } = await givenTown();
  return { municipalityId, leader: await signedIn(municipalityId) };
}

describe('a calendar by its secret link', () => {
  test('holds the year that its owner may see, and nobody’s name', async () => {
    const [{ municipalityId, leader }, there] = [await aTown(), await aTown()];
    const day = calendarDate('2025-10-23');
    const which = { municipalityId, event: 'forum-october', year: 2025 };
    await markEvent(leader, { ...which, act: 'DATED', item: null, day, note: 'Skrevet af en person' });
    const own = { kind: 'MEETING', name: 'Hos de andre', forum: null, day, prepare: null } as const;
    await addOwnEvent(there.leader, { municipalityId: there.municipalityId, ...own });
    const response = await fetched(await aLink(leader));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const text = withoutFolds(await response.text());
    expect(text).toMatch(
      /UID:[^\r]*forum-october\.2025@noeglen\r\nDTSTAMP:[^\r]*\r\nLAST-MODIFIED:[^\r]*\r\nSEQUENCE:1\r\nDTSTART;VALUE=DATE:20251023/,
    );
    expect(text).toContain('SUMMARY:Embedsmandsgruppen i marts (dagen er ikke fastsat)');
    expect(text).not.toContain('Hos de andre');
    expect(text).not.toContain('Skrevet af en person');
    const [person] = await rowsOf<{ name: string }>('SELECT name FROM person WHERE id = $1', [leader.userId]);
    expect(person && text.includes(person.name)).toBe(false);
  });

  test('is answered with nothing new while nothing has changed', async () => {
    const { municipalityId, leader } = await aTown();
    const link = await aLink(leader);
    const tag = (await fetched(link)).headers.get('etag') ?? '';
    expect((await fetched(link, { 'if-none-match': tag })).status).toBe(304);
    const own = { kind: 'MEETING', name: 'Nyt møde', forum: null, prepare: null } as const;
    await addOwnEvent(leader, { municipalityId, ...own, day: calendarDate('2025-12-11') });
    const changed = await fetched(link, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('SUMMARY:Nyt møde');
  });

  test('keeps only the hash of its secret, and is told when it was last read', async () => {
    const { leader } = await aTown();
    const link = await aLink(leader);
    const rows = await rowsOf<{ row: string }>(
      'SELECT f::text AS row FROM calendar_feed f WHERE person_id = $1',
      [leader.userId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(link.slice(0, 43));
    expect((await listCalendarFeeds(leader))[0]?.lastReadAt).toBeNull();
    await fetched(link);
    expect((await listCalendarFeeds(leader))[0]?.lastReadAt).toBeInstanceOf(Date);
  });

  test('ends when it is closed, when the membership ends, and when the account is locked', async () => {
    const { municipalityId, leader } = await aTown();
    const link = await aLink(leader);
    const [feed] = await listCalendarFeeds(leader);
    expect(
      await revokeCalendarLink(await signedIn(municipalityId), { feedId: feed?.id ?? '' }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await fetched(link)).status).toBe(200);
    expect(await revokeCalendarLink(leader, { feedId: feed?.id ?? '' })).toMatchObject({ ok: true });
    expect((await fetched(link)).status).toBe(410);

    const second = await aLink(leader);
    await insert('UPDATE user_account SET locked_at = clock_timestamp() WHERE id = $1', [leader.userId]);
    expect((await fetched(second)).status).toBe(410);
    await insert('UPDATE user_account SET locked_at = NULL WHERE id = $1', [leader.userId]);
    expect((await fetched(second)).status).toBe(200);
    await insert('UPDATE membership SET ended_at = clock_timestamp() WHERE user_id = $1', [leader.userId]);
    expect((await fetched(second)).status).toBe(410);
  });

  test('is at most five at once', async () => {
    const { leader } = await aTown();
    for (let made = 0; made < MOST_LINKS; made += 1) await aLink(leader);
    expect(await makeCalendarLink(leader, { language: 'da' })).toMatchObject({ error: { code: 'too-many' } });
  });

  test('is not for a role that may not see the year', async () => {
    const { municipalityId } = await aTown();
    const link = await aLink(await signedIn(municipalityId, 'SYSTEM_ADMIN'));
    expect((await fetched(link)).status).toBe(410);
  });
});

describe('a secret that nobody has', () => {
  test('opens nothing, and who goes on trying has to wait; a right one is let in all the same', async () => {
    const { leader } = await aTown();
    const right = await aLink(leader);
    const from = { 'x-forwarded-for': '198.51.100.77' };
    expect((await fetched('short.ics', from)).status).toBe(404);
    for (let tried = 0; tried < MOST_WRONG; tried += 1)
      expect((await fetched(`${newLinkSecret()}.ics`, from)).status).toBe(404);
    const refused = await fetched(`${newLinkSecret()}.ics`, from);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('900');
    expect((await fetched(right, from)).status).toBe(200);
  });
});

describe('a calendar of deadlines', () => {
  async function anOffice() {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const officer = await openedAs(town.officer);
    const [caseworker, colleague] = [
      await signedIn(town.municipalityId, 'CASEWORKER'),
      await openedAs(town.caseworker),
    ];
    return { town, department, officer, caseworker, colleague };
  }
  async function openedAs({ userId }: UserScope): Promise<UserScope> {
    await givenAccount(userId);
    const state = await findSessionState(await givenSession(userId));
    if (state === null) throw new Error('The session did not begin');
    return scopeOfSession(state);
  }
  async function deadlines(scope: UserScope, language: 'da' | 'en' = 'da'): Promise<string> {
    const made = await makeCalendarLink(scope, { language, about: 'DEADLINES' });
    if (!made.ok) throw new Error(made.error.code);
    const response = await fetched(new URL(made.value.link).pathname.replace('/api/calendar/', ''));
    expect(response.status).toBe(200);
    return withoutFolds(await response.text());
  }
  const summaries = (text: string) => [...text.matchAll(/SUMMARY:([^\r]*)/g)].map((match) => match[1]);

  test('has what waits for the office and what its owner has received, by number alone', async () => {
    const { town, department, caseworker, colleague } = await anOffice();
    const [open, hers] = await givenOffered(town, department, 2);
    const of = async (slot: OfferedSlot | undefined) =>
      (
        await rowsOf<{ reference: string; due: string; street: string }>(
          `SELECT v.reference, s.answer_due::text AS due, v.address AS street FROM vacancy v JOIN slot s ON s.vacancy_id = v.id WHERE s.id = $1`,
          [slot?.slotId],
        )
      )[0];
    const before = await of(open);
    const text = await deadlines(caseworker);
    expect(summaries(text)).toContain(`Frist: svar på bolig – ${before?.reference}`);
    expect(text).toContain(`DTSTART;VALUE=DATE:${before?.due.replaceAll('-', '')}`);
    expect(text).toContain(`URL:http://localhost:3000/slots/${open?.slotId}`);
    expect(text).not.toContain(before?.street ?? 'an address');
    await claimSlot(colleague, { slotId: hers?.slotId ?? asId(''), revision: 1, byTelephone: null });
    const received = `Frist: anvis borger – ${(await of(hers))?.reference}`;
    expect(summaries(await deadlines(colleague))).toContain(received);
    expect(summaries(await deadlines(caseworker))).not.toContain(received);
  });

  test('has an absent colleague’s too', async () => {
    const { town, department, caseworker, colleague } = await anOffice();
    const [hers] = await givenOffered(town, department, 1);
    await claimSlot(colleague, { slotId: hers?.slotId ?? asId(''), revision: 1, byTelephone: null });
    const named = async () =>
      summaries(await deadlines(caseworker)).filter((line) => line?.includes('anvis'));
    expect(await named()).toEqual([]);
    await insert(
      `INSERT INTO substitution (id, absent_user_id, substitute_user_id, municipality_id, valid_from, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, '2025-10-01', clock_timestamp(), $2)`,
      [newId(), colleague.userId, caseworker.userId, town.municipalityId],
    );
    expect(await named()).toHaveLength(1);
  });

  test('is nobody’s of another town, and a reader’s link opens nothing', async () => {
    const [here, there] = [await anOffice(), await anOffice()];
    await givenOffered(here.town, here.department, 1);
    expect(summaries(await deadlines(there.caseworker))).toEqual([]);
    const reader = await signedIn(here.town.municipalityId, 'READER');
    const made = await makeCalendarLink(reader, { language: 'da', about: 'DEADLINES' });
    if (!made.ok) throw new Error(made.error.code);
    expect((await fetched(new URL(made.value.link).pathname.replace('/api/calendar/', ''))).status).toBe(410);
  });

  test('of an organisation has its offers’ days', async () => {
    const { town, officer } = await anOffice();
    await givenOfferTo(town);
    const [row] = await rowsOf<{ reference: string }>(
      `SELECT v.reference FROM vacancy v JOIN offer o ON o.vacancy_id = v.id WHERE o.organisation_id = $1`,
      [town.organisationId],
    );
    expect(summaries(await deadlines(officer, 'en'))).toEqual([
      expect.stringMatching(
        new RegExp(`^Deadline: (answer to an offer|papers for an offer) – ${row?.reference}$`),
      ),
    ]);
  });
});
