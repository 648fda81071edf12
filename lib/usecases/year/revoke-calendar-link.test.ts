import { expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { revokeCalendarLink } from './revoke-calendar-link';

test('only the owner of a link revokes it: not a colleague of the same place and role', async () => {
  const { municipalityId } = await givenTown();
  const place = { municipalities: [municipalityId], reach: [municipalityId] };
  const [owner, colleague] = [await givenPerson('MANAGER', place), await givenPerson('MANAGER', place)];
  const feedId = newId();
  await insert(
    `INSERT INTO calendar_feed (id, person_id, membership_id, municipality_id, secret_hash, language, created_at)
     SELECT $2, m.user_id, m.id, m.municipality_id, sha256(m.id::text::bytea), 'da', clock_timestamp()
     FROM membership m WHERE m.user_id = $1`,
    [owner.userId, feedId],
  );
  const isOpen = async () =>
    (
      await rowsOf<{ open: boolean }>('SELECT revoked_at IS NULL AS open FROM calendar_feed WHERE id = $1', [
        feedId,
      ])
    )[0]?.open;
  expect(await revokeCalendarLink(colleague, { feedId })).toEqual({
    ok: false,
    error: { code: 'not-found' },
  });
  expect(await isOpen()).toBe(true);
  expect(await revokeCalendarLink(owner, { feedId })).toEqual({ ok: true, value: { revoked: true } });
  expect(await isOpen()).toBe(false);
});
