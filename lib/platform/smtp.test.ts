import { afterEach, expect, test } from 'vitest';
import { aMailServer, type MailServer } from '@/lib/testing/environment/mail-servers';

let server: MailServer | undefined;
afterEach(() => server?.stop());

const LETTER = {
  id: 'a-mail',
  to: 'nogen@eksempel.dk',
  subject: 'Et tilbud',
  text: 'Link 1',
  html: '<p>Link 1</p>',
};

test('a letter has the same Message-ID however often it is sent, and another once it says something else', async () => {
  server = await aMailServer();
  const post = server.post();
  const letters = [LETTER, LETTER, { ...LETTER, text: 'Link 2' }, { ...LETTER, to: 'en.anden@eksempel.dk' }];
  for (const letter of letters) expect(await post.send(letter)).toEqual({ ok: true });
  post.close();
  const ids = server.received.map(({ raw }) => /^Message-ID: <(\S+)@localhost>\r$/m.exec(raw)?.[1]);
  expect(ids[0]).toMatch(/^a-mail\.[0-9a-f]{16}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});
