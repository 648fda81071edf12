import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { RowLink, Sub } from '@/components/ui/row-link';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { type ApiClient, listApiClients } from '@/lib/data/api/api-keys';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('title') };
}

/** Other systems that report vacancies and read verdicts by a key. */
async function ApiKeysPage() {
  const scope = await pageScope('api-key.manage');
  const [clients, t, locale] = await Promise.all([
    listApiClients(scope),
    getTranslations('apiKeys'),
    getLocale(),
  ]);
  const lastUse = ({ keys }: ApiClient): string => {
    const [last] = keys.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort((a, b) => b.localeCompare(a));
    if (last === undefined) return t('neverUsed');
    return shortMoment(new Date(last), locale);
  };
  const make = (
    <LinkButton href={paths.newApiKey} look="primary">
      {t('make')}
    </LinkButton>
  );
  const docs = <LinkButton href={paths.apiDocs}>{t('docs')}</LinkButton>;
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[t('lead')]}
        actions={
          <>
            {docs}
            {clients.length > 0 && make}
          </>
        }
      />
      {clients.length === 0 ? (
        <EmptyState title={t('noneTitle')} action={make}>
          {t('none')}
        </EmptyState>
      ) : (
        <Card flush>
          <DataTable
            caption={t('title')}
            rows={clients}
            rowKey={({ id }) => id}
            columns={[
              {
                ...{ key: 'label', label: t('system'), header: true },
                cell: ({ id, label, keys }) => (
                  <>
                    <RowLink href={paths.apiClient(id)}>{label}</RowLink>
                    <Sub>
                      {keys
                        .filter(({ valid }) => valid)
                        .map(({ prefix }) => `${prefix}…`)
                        .join(', ')}
                    </Sub>
                  </>
                ),
              },
              { key: 'party', label: t('party'), cell: ({ party }) => party },
              {
                ...{ key: 'state', label: t('state') },
                cell: ({ keys, endedAt }) => {
                  const valid = keys.filter((key) => key.valid).length;
                  if (endedAt !== null) return <Chip>{t('endedState')}</Chip>;
                  if (valid === 0) return <Chip tone="warning">{t('noKey')}</Chip>;
                  return <Chip tone="success">{t('validKeys', { count: valid })}</Chip>;
                },
              },
              { key: 'used', label: t('lastUsed'), nowrap: true, cell: lastUse },
            ]}
          />
        </Card>
      )}
    </>
  );
}

export default orBroken(ApiKeysPage);
