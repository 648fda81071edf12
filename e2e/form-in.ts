import type { Page } from '@playwright/test';

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** What a browser without JavaScript would send when the form with that button is pressed. */
export async function formIn(page: Page, address: string, button: string): Promise<Record<string, string>> {
  await page.goto(address);
  const html = await (await page.request.get(address)).text();
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((text) => text.includes(`>${button}<`));
  if (!form) throw new Error(`There is no form with the button ${button}`);
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  const attribute = (input: string, name: string) =>
    unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '');
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}
