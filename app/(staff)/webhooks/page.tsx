import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { RowLink, Sub } from '@/components/ui/row-link';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listWebhooks } from '@/lib/data/webhooks/webhooks';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { doneParam } from '@/lib/schemas/year/year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') };
}

/** Other systems that are told of what happens. */
async function WebhooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('webhook.manage');
  const [webhooks, { done }, t, locale] = await Promise.all([
    listWebhooks(scope),
    searchParams,
    getTranslations('webhooks'),
    getLocale(),
  ]);
  const moment = (at: Date) => shortMoment(at, locale);
  const make = (
    <LinkButton href={paths.makeWebhook} look="primary">
      {t('make')}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={webhooks.length > 0 && make} />
      <div className="grid gap-5">
        {doneParam(['removed'], done) && (
          <Notice tone="success" live>
            {t('removed')}
          </Notice>
        )}
        {webhooks.length === 0 ? (
          <EmptyState title={t('noneTitle')} action={make}>
            {t('none')}
          </EmptyState>
        ) : (
          <Card flush>
            <DataTable
              caption={t('title')}
              rows={webhooks}
              rowKey={({ id }) => id}
              rowTone={({ failingSince }) => (failingSince ? 'late' : undefined)}
              columns={[
                {
                  ...{ key: 'name', label: t('name'), header: true },
                  cell: ({ id, name, url }) => (
                    <>
                      <RowLink href={paths.webhook(id)}>{name}</RowLink>
                      <Sub>{url}</Sub>
                    </>
                  ),
                },
                { key: 'place', label: t('place'), cell: ({ place }) => place },
                {
                  ...{ key: 'state', label: t('state') },
                  cell: ({ state, failingSince }) => (
                    <>
                      {state === 'PAUSED' && <Chip>{t('PAUSED')}</Chip>}
                      {state === 'ACTIVE' && !failingSince && <Chip tone="success">{t('ACTIVE')}</Chip>}
                      {failingSince && (
                        <Chip tone="error">{t('failing', { since: moment(failingSince) })}</Chip>
                      )}
                    </>
                  ),
                },
                { key: 'waiting', label: t('waiting'), align: 'end', cell: ({ waiting }) => waiting },
                { key: 'givenUp', label: t('givenUp'), align: 'end', cell: ({ givenUp }) => givenUp },
                {
                  ...{ key: 'last', label: t('lastDelivered'), nowrap: true },
                  cell: ({ lastDeliveredAt }) => (lastDeliveredAt ? moment(lastDeliveredAt) : '–'),
                },
              ]}
            />
          </Card>
        )}
      </div>
    </>
  );
}

export default orBroken(WebhooksPage);
