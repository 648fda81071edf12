import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { aKnownMailServer, type MailServer, readable } from '@/lib/testing/environment/mail-servers';
import { aUserRow, hallAdministrator, hallOf, peopleBroughtIn } from '@/lib/testing/imports/people-files';

// The settings are read once, so the server is there before anything asks.
let server: MailServer;
beforeAll(async () => {
  server = await aKnownMailServer();
});
afterAll(() => server.stop());

test('where mail goes out each of a file’s people gets her own link by it, which is kept nowhere in the clear', async () => {
  const { deliverMail } = await import('../mail/deliver-mail');
  const town = await givenTown(null);
  const hall = await hallAdministrator(town);
  const rows = [aUserRow(), aUserRow({ language: 'engelsk' })];
  await peopleBroughtIn(hall, hallOf(town), rows);
  const kept = await rowsOf<{ row: string }>(
    `SELECT row_to_json(m)::text AS row FROM mail m WHERE municipality_id = $1 AND kind = 'INVITATION'`,
    [town.municipalityId],
  );
  expect(kept).toHaveLength(2);
  for (const { email = '' } of rows) expect(JSON.stringify(kept)).not.toContain(email);
  expect(JSON.stringify(kept)).not.toContain('/welcome/');
  await deliverMail(systemScope('a test'));
  const sent = server.received.map(readable).join('\n');
  for (const { email = '' } of rows) expect(sent).toContain(email);
  expect(new Set(sent.match(/welcome\/[\w-]{43}/g))).toHaveLength(2);
});
