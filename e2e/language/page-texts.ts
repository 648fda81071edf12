import type { Page } from '@playwright/test';

/**
 * Everything a reader may see or hear on the page: its text, and the names and titles that stand in attributes. What says itself in
 * which language it is, such as a letter that was written in one, is left out.
 */
export const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said = new Set<string>([document.title]);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.parentElement?.closest('script, style, noscript, body [lang]'))
        said.add(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'data-label'])
        said.add(element.getAttribute(name) ?? '');
    }
    return [...said].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /\p{L}{2}/u.test(text));
  });

/** Makes every word about half as long again, as another language may. */
export const lengthenTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const longer = (text: string) =>
      text.replace(/[aeiouyæøå]/giu, (vowel, place: number) =>
        place % 2 ? `${vowel}${vowel}` : `${vowel}\u0301`,
      );
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript')) continue;
      node.textContent = longer(longer(node.textContent ?? ''));
    }
  });
