import { describe, expect, test } from 'vitest';
import { renderHtml, renderText } from '../testing/render-html';
import { Deciding, DecidingSaid } from './deciding';

const homes = 96_000;
const bar = (html: string) => html.match(/<progress[^>]*>/)?.[0];

describe('a long trial', () => {
  test('says how many have been decided of how many, with a bar that has the words as its name', () => {
    const html = renderHtml(<Deciding homes={homes} decided={24_000} whole="/" />);
    const id = html.match(/<p id="([^"]+)" class="[^"]*">24\.000 af 96\.000 boliger er fordelt igen/)?.[1];
    expect(id).toBeTruthy();
    expect(bar(html)).toMatch(/max="96000" value="24000"/);
    expect(bar(html)).toContain(`aria-labelledby="${id}"`);
    expect(renderText(<Deciding homes={homes} decided={24_000} whole="/" />, 'en')).toMatch(
      /^24,000 of 96,000 homes have been decided again/,
    );
  });

  test('has none yet while the homes are read, and does not say that there are 0', () => {
    const html = renderHtml(<Deciding homes={homes} decided={null} whole="/" />);
    expect(html).toContain('96.000 boliger læses');
    expect(bar(html)).not.toContain('value');
    expect(bar(renderHtml(<Deciding homes={homes} decided={0} whole="/" />))).toContain('value="0"');
  });

  test('speaks politely when it begins and when it is done, and not at the steps between', () => {
    expect(renderHtml(<Deciding homes={homes} decided={24_000} whole="/" />)).not.toMatch(/role=|aria-live/);
    const said = (done: boolean) => renderText(<DecidingSaid homes={homes} done={done} />);
    expect(said(false)).toBe('96.000 boliger fordeles igen. Det tager nogle sekunder.');
    expect(said(true)).toBe('96.000 boliger er fordelt igen. Resultatet står her på siden.');
  });

  test('leads a browser without a script to where the whole page waits', () => {
    const html = renderHtml(<Deciding homes={homes} decided={null} whole="/what-if?whole=yes" />);
    expect(html).toMatch(/<noscript>.*href="\/what-if\?whole=yes".*<\/noscript>/);
  });
});
