import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ConfirmSection } from '@/components/ui/confirm-section';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { findApiClient } from '@/lib/data/api/api-keys';
import type { UserId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { firstOf, idParam, type SearchParams } from '@/lib/schemas/lists/params';
import { endApiClientAction, revokeApiKeyAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('end') };
}

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

/** Asks once before a key, or all of a system's, works no more. */
async function EndApiClientPage({ params, searchParams }: Props) {
  const scope = await pageScope('api-key.manage');
  const [{ clientId }, search] = await Promise.all([params, searchParams]);
  const [client, t] = await Promise.all([
    findApiClient(scope, idParam<UserId>().parse(clientId)),
    getTranslations('apiKeys'),
  ]);
  if (client === null) notFound();
  const { id, label, keys } = client;
  const key = keys.find((one) => one.id === firstOf(search.key));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.apiKeys },
          { label, href: paths.apiClient(id) },
          { label: key ? t('revoke') : t('end') },
        ]}
      />
      <PageHead title={key ? t('revoke') : t('end')} />
      <ConfirmSection
        title={key ? t('revokeQuestion', { prefix: key.prefix }) : t('endQuestion', { label })}
        action={key ? revokeApiKeyAction : endApiClientAction}
        fields={
          <>
            <input type="hidden" name="clientId" value={id} />
            {key && <input type="hidden" name="keyId" value={key.id} />}
          </>
        }
        submitLabel={key ? t('revoke') : t('end')}
        cancelHref={paths.apiClient(id)}
        cancelLabel={t('toSystem')}
        danger
      >
        <p>{key ? t('revokeText') : t('endText')}</p>
      </ConfirmSection>
    </>
  );
}

export default orBroken(EndApiClientPage);
