import type { Browser, Page } from '@playwright/test';

/** A phone of the size that most have, and nobody signed in on it. */
export async function phoneOf(
  browser: Browser,
  baseURL: string | undefined,
  javaScriptEnabled = true,
): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled });
  return context.newPage();
}
