import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { allowanceFields } from '@/components/api-keys/allowance-fields';
import { AllowanceHistory } from '@/components/api-keys/allowance-history';
import { KeysTable } from '@/components/api-keys/keys-table';
import { monthsField, overlapField } from '@/components/api-keys/months-field';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { MakeWebhookForm } from '@/components/webhooks/make-webhook-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { findApiClient, listAllowancesSet } from '@/lib/data/api/api-keys';
import type { UserId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { idParam, type SearchParams } from '@/lib/schemas/lists/params';
import { doneParam } from '@/lib/schemas/year/year';
import { rotateApiKeyAction, setAllowanceAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('title') };
}

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

/** One system: its keys, a new one in place of the old, and the end of its access. */
async function ApiClientPage({ params, searchParams }: Props) {
  const scope = await pageScope('api-key.manage');
  const [{ clientId }, { done }] = await Promise.all([params, searchParams]);
  const [client, initial, allowance, t, tOffers, forms] = await Promise.all([
    findApiClient(scope, idParam<UserId>().parse(clientId)),
    initialFormState('apiKeys.rotate'),
    initialFormState('apiKeys.allowance'),
    getTranslations('apiKeys'),
    getTranslations('offers.link'),
    getTranslations('forms'),
  ]);
  if (client === null) notFound();
  const { id, label, party, keys, endedAt, burst, perMinute } = client;
  const allowances = await listAllowancesSet(scope, id);
  const answer = doneParam(['revoked', 'ended', 'allowed'], done);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.apiKeys }, { label }]} />
      <PageHead
        title={label}
        facts={[party, t('limit', { burst, perMinute })]}
        actions={
          endedAt === null && (
            <LinkButton href={paths.endApiClient(id)} look="danger">
              {t('end')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-5">
        {answer && (
          <Notice tone="success" live>
            {t(answer)}
          </Notice>
        )}
        {endedAt !== null && answer !== 'ended' && <Notice>{t('endedText')}</Notice>}
        <Card flush title={t('keys')}>
          <KeysTable clientId={id} keys={keys} />
        </Card>
        {endedAt === null && (
          <Card title={t('rotateTitle')}>
            <p className="mb-4 max-w-prose">{t('rotateText')}</p>
            <MakeWebhookForm
              action={rotateApiKeyAction}
              initial={initial}
              fields={[
                { kind: 'hidden', name: 'clientId', value: id },
                monthsField(t('lifetime'), (count) => t('months', { count })),
                overlapField(t('overlap'), t('overlapHint'), (count) => t('days', { count })),
              ]}
              back={{ href: paths.apiClient(id), label: t('toSystem') }}
              texts={{
                ...{ submit: t('rotate'), kept: forms('kept'), made: t('told'), secret: t('secretLabel') },
                ...{ copy: t('copy'), copied: tOffers('copied') },
              }}
            />
          </Card>
        )}
        {endedAt === null && (
          <Card title={t('allowanceTitle')}>
            <p className="mb-4 max-w-prose">{t('allowanceText')}</p>
            <ActForm
              action={setAllowanceAction}
              initial={allowance}
              form="allowance"
              fields={allowanceFields({ id, burst, perMinute }, t)}
              submit={t('allow')}
              look="plain"
              keptText={forms('kept')}
            />
          </Card>
        )}
        {allowances.length > 0 && (
          <Card flush title={t('allowanceHistory')}>
            <AllowanceHistory rows={allowances} />
          </Card>
        )}
      </div>
    </>
  );
}

export default orBroken(ApiClientPage);
