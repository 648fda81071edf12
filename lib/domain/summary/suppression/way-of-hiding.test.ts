import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { menuOf, withSoMany, worldOf } from '@/lib/testing/summaries/suppression-world';
import { canonicalJson } from '../canonical';
import { inputsText } from '../inputs';
import { suppressEdition, suppressMenu } from './suppress';
import { WAY_OF_HIDING } from './way-of-hiding';

/** Some of most kinds, of many of them few. */
const WORLD = worldOf(
  { organisations: 3, each: 3, types: 3, kinds: 2 },
  Array.from({ length: 53 }, (_, at) => (at * at + 3 * at) % 11),
);

/** What readers see of the same homes, way by way. A change of what is hidden makes it another: then raise WAY_OF_HIDING. */
const SEEN: Readonly<Record<number, string>> = {
  // Of the key figures, which these pages have none of, groups that may overlap and evictions of two years are held against each other.
  6: '0b1285623d669e6339c00658813f6ddd15d1540bfc7eebd53b947be9c2d1dd4d',
};

test('whoever changes what readers see raises the way of hiding, so that no kept page of before is shown', () => {
  const pagesOf = (year: number) => menuOf(WORLD).filter(({ period }) => period.from.startsWith(`${year}`));
  const menu = { pages: pagesOf(2025), pagesBefore: pagesOf(2024), published: [], publishedBefore: [] };
  // And the same year as it was closed, with some more of one kind.
  const [closed] = menuOf(withSoMany(WORLD, 4, (n) => n + 6)).filter(({ period }) =>
    period.from.startsWith('2025'),
  );
  if (closed === undefined) throw new Error('A municipality has a page');
  const first = suppressMenu(menu);
  const edition = suppressEdition(closed, menu, first.told.ofYear);
  const beside = suppressMenu({ ...menu, published: [closed] }, { ...first.told, ofYear: edition.told });
  const all = [first.pages, edition.page, beside.pages];
  const seen = createHash('sha256').update(canonicalJson(all)).digest('hex');
  expect(seen).toBe(SEEN[WAY_OF_HIDING]);
});

test('the text of what pages are made of is the same in whatever order it was read, and another when anything in it is', () => {
  const one = { a: [{ n: 1n, at: new Date(0) }, { n: 2n }], b: new Map([['x', new Set([1, 2])]]) };
  const other = { b: new Map([['x', new Set([2, 1])]]), a: [{ n: 2n }, { at: new Date(0), n: 1n }] };
  expect(inputsText(one)).toBe(inputsText(other));
  for (const changed of [
    { ...one, a: [{ n: 1n, at: new Date(1) }, { n: 2n }] },
    { ...one, a: [{ n: 1, at: new Date(0) }, { n: 2n }] },
    { ...one, b: new Map([['y', new Set([1, 2])]]) },
    { ...one, c: null },
  ])
    expect(inputsText(changed)).not.toBe(inputsText(one));
});
