import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { menuOf, worldOf } from '@/lib/testing/summaries/suppression-world';
import { canonicalJson } from '../canonical';
import { inputsText } from '../inputs';
import { suppressMenu } from './suppress';
import { WAY_OF_HIDING } from './way-of-hiding';

/** Some of most kinds, of many of them few. */
const WORLD = worldOf(
  { organisations: 3, each: 3, types: 3, kinds: 2 },
  Array.from({ length: 53 }, (_, at) => (at * at + 3 * at) % 11),
);

/** What readers see of the same homes, way by way. A change of what is hidden makes it another: then raise WAY_OF_HIDING. */
const SEEN: Readonly<Record<number, string>> = {
  // The same of these homes; beside a closed year that was published a zero may be hidden.
  5: '00d4967fc85e068af2ff32e3c109059909ce7cc6f79a7b2f0438f20da3126df6',
};

test('whoever changes what readers see raises the way of hiding, so that no kept page of before is shown', () => {
  const pagesOf = (year: number) => menuOf(WORLD).filter(({ period }) => period.from.startsWith(`${year}`));
  const { pages } = suppressMenu({
    ...{ pages: pagesOf(2025), pagesBefore: pagesOf(2024) },
    ...{ published: [], publishedBefore: [] },
  });
  const seen = createHash('sha256').update(canonicalJson(pages)).digest('hex');
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
