import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferTable } from '@/components/offers/offer-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { countOffers, listOffers } from '@/lib/data/offers/offers';
import { may } from '@/lib/domain/access/permissions';
import { OFFER_TABS, type OfferCounts } from '@/lib/domain/letting/offers/offer-row';
import { paths, withQuery } from '@/lib/platform/paths';
import { FIRST_TAB, offerQuery, offerTurnOf, readOfferList } from '@/lib/schemas/lists/offer-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { LinksOf } from './links-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offers'))('title') };
}

/** The officer's offers: whoever said yes first, then what a colleague has decided, links to send, papers, reminders, what awaits an answer and what is late. */
async function OffersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('letting.view');
  const params = await searchParams;
  const query = readOfferList(params);
  const tab = query.tab ?? FIRST_TAB;
  const mayOffer = may(scope, 'letting.offer');
  const [page, counts, t] = await Promise.all([
    listOffers(scope, tab, offerTurnOf(query)),
    countOffers(scope),
    getTranslations('offers'),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={factsOf(counts, t)}
        actions={
          <>
            {may(scope, 'letting.settings') && (
              <LinkButton href={paths.lettingSettings}>{t('settings.link')}</LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <Tabs
        label={t('tabs.label')}
        tabs={OFFER_TABS.map((one) => ({
          href: withQuery(paths.offers, offerQuery(one)),
          ...{ label: t(`tabs.${one}`), count: counts[one], current: one === tab },
        }))}
      />
      {params.done === 'told' && (
        <div className="mb-4">
          <Notice tone="success" live>
            {t('link.told')}
          </Notice>
        </div>
      )}
      {page.rows.length === 0 ? (
        <EmptyState title={t(`empty.${tab}.title`)}>{t(`empty.${tab}.text`)}</EmptyState>
      ) : tab === 'links' && mayOffer ? (
        <LinksOf scope={scope} offers={page.rows} from="list" />
      ) : (
        <OfferTable
          caption={`${t('title')}: ${t(`tabs.${tab}`)}`}
          rows={page.rows}
          today={page.today}
          of="MANY"
          mayAct={mayOffer}
        />
      )}
      <Pager
        previousHref={
          page.previous ? withQuery(paths.offers, offerQuery(tab, { before: page.previous })) : undefined
        }
        nextHref={page.next ? withQuery(paths.offers, offerQuery(tab, { after: page.next })) : undefined}
      />
    </>
  );
}

const HEADLINES = ['deciding', 'second', 'links', 'papers', 'reminders', 'late'] as const;

const factsOf = (counts: OfferCounts, t: Awaited<ReturnType<typeof getTranslations<'offers'>>>) =>
  HEADLINES.filter((tab) => counts[tab] > 0).map((tab) => (
    <span key={tab}>{t.rich(`facts.${tab}`, { count: counts[tab], b: (text) => <b>{text}</b> })}</span>
  ));

export default orBroken(OffersPage);
