import { expect, test } from '@playwright/test';

test('the server says that it runs and that its database answers', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200);
  expect(await (await request.get('/api/ready')).json()).toEqual({ status: 'ready' });
});

test('a page comes under a content policy and is kept by nobody', async ({ page }) => {
  const answer = await page.goto('/maintenance');
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
  expect(answer?.headers()['cache-control']).toContain('no-store');
});
