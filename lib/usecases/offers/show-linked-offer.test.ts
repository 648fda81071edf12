import { expect, test } from 'vitest';
import { openOfferLink } from '@/lib/auth/links/offer-link';
import { givenTown } from '@/lib/testing/builders';
import { givenOfferTo, givenTightenedLetting } from '@/lib/testing/lettings/papers';
import { showLinkedOffer } from './show-linked-offer';

test('papers may be sent before any fact is stated, and whose they are is said by the link’s own token', async () => {
  const town = await givenTown();
  const { secret, memberId } = await givenOfferTo(town, await givenTightenedLetting(town));
  const link = await openOfferLink(secret);
  if (link === null) throw new Error('The link is open');
  const { choices, needs, people } = await showLinkedOffer(link.scope, link, { known: false, secret });
  expect(needs.asksFacts).toBe(true);
  expect(choices.length).toBeGreaterThan(0);
  expect(people.map(({ member }) => member)).toEqual(choices.map((choice) => choice.memberId));
  expect(JSON.stringify({ choices, needs, people })).not.toContain(memberId);
});
