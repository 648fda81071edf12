import { LinksToPassOn } from '@/components/offers/links-to-pass-on';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { offerLink } from '@/lib/platform/secrets/link-secret';
import { listLinksToPassOn } from '@/lib/usecases/offers/list-links-to-pass-on';
import { passOnLinkAction } from './actions';

const OF = { list: 'MANY', letting: 'LETTING' } as const;

/** The links of these offers that are to be passed on, on the list of all or on the page of one letting. */
export async function LinksOf(props: {
  scope: UserScope;
  offers: readonly OfferRow[];
  from: keyof typeof OF;
}) {
  const { scope, offers, from } = props;
  const entries = await listLinksToPassOn(scope, offers);
  return (
    <LinksToPassOn
      entries={entries.map(({ secret, ...entry }) => ({ ...entry, link: offerLink(secret) }))}
      action={passOnLinkAction}
      {...{ from, of: OF[from] }}
    />
  );
}
