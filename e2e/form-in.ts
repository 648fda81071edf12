import type { Page } from '@playwright/test';

/** What a browser without JavaScript sends when the button is pressed; for a page that was opened without. */
export async function formIn(page: Page, address: string, button: string): Promise<Record<string, string>> {
  await page.goto(address);
  const form = page.locator('form', { has: page.getByRole('button', { name: button, exact: true }) });
  return form.evaluate((element) => {
    const sent = [...new FormData(element as HTMLFormElement)];
    return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
  });
}

/** Sends it as the person whose page it is, and says whether it was taken: what is done leads elsewhere. */
export async function isTaken(
  page: Page,
  address: string,
  multipart: Record<string, string>,
): Promise<boolean> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(address, { multipart, maxRedirects: 0, headers: { origin } });
  return answer.status() === 303;
}
