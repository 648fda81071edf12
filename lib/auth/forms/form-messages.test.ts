import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { revision } from '@/lib/schemas/revision';
import { messagesOfIssues } from './form-messages';

vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

const told = async (schema: z.ZodType, raw: Readonly<Record<string, unknown>>) =>
  messagesOfIssues(schema.safeParse(raw).error?.issues ?? [], raw);
const STALE = expect.stringMatching(/^Siden er for gammel/);

test('a form that is not the page’s own is told so once: what is hidden in it has no field to mend', async () => {
  const form = z.object({ revision, offerId: z.uuid() });
  expect(await told(form, { revision: '0', offerId: 'x' })).toEqual({ fieldErrors: {}, formError: STALE });
  expect(await told(form, { revision: '0', offerId: crypto.randomUUID() })).toEqual({
    ...{ fieldErrors: {}, formError: STALE },
  });
});

test('a field that is called an id is mended by the reader', async () => {
  const externalId = z.object({ externalId: z.string().max(2) });
  expect((await told(externalId, { externalId: 'for lang' })).fieldErrors).toHaveProperty('externalId');
  const chosen = z.object({ departmentId: z.uuid() });
  expect(await told(chosen, { departmentId: '' })).toMatchObject({
    ...{ fieldErrors: { departmentId: [expect.any(String)] }, formError: null },
  });
});
