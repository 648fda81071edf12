import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { monthsField } from '@/components/api-keys/months-field';
import type { ActField } from '@/components/slots/act-field';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { MakeWebhookForm } from '@/components/webhooks/make-webhook-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listOwnParties, type Party } from '@/lib/data/api/api-keys';
import { apiScopesOf } from '@/lib/domain/access/api-scope';
import { paths } from '@/lib/platform/paths';
import { makeApiClientAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('make') };
}

/** Another system gets access, and its first key is shown this once. */
async function NewApiKeyPage() {
  const scope = await pageScope('api-key.manage');
  const [parties, initial, t, tOffers, forms] = await Promise.all([
    listOwnParties(scope),
    initialFormState('apiKeys.make'),
    getTranslations('apiKeys'),
    getTranslations('offers.link'),
    getTranslations('forms'),
  ]);
  const fields: readonly ActField[] = [
    partyField(parties, t('party'), t('choose')),
    { kind: 'text', name: 'label', label: t('system'), hint: t('systemHint'), maxLength: 80 },
    {
      ...{ kind: 'checks', name: 'scopes', label: t('scopes'), hint: t('scopesHint') },
      choices: apiScopesOf(scope.side).map((one) => ({
        ...{ value: one, label: t(`scope.${one}`), hint: t(`scopeHint.${one}`) },
      })),
    },
    monthsField(t('lifetime'), (count) => t('months', { count })),
  ];
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.apiKeys }, { label: t('make') }]} />
      <PageHead title={t('make')} facts={[t('makeLead')]} />
      <Card>
        <MakeWebhookForm
          action={makeApiClientAction}
          initial={initial}
          fields={fields}
          back={{ href: paths.apiKeys, label: t('back') }}
          texts={{
            ...{ submit: t('makeIt'), kept: forms('kept'), made: t('told'), secret: t('secretLabel') },
            ...{ copy: t('copy'), copied: tOffers('copied') },
          }}
        />
      </Card>
    </>
  );
}

/** Whose it is: asked only of somebody with several. */
function partyField(parties: readonly Party[], label: string, choose: string): ActField {
  const [only, ...more] = parties;
  if (only && more.length === 0) return { kind: 'hidden', name: 'partyId', value: only.id };
  return {
    ...{ kind: 'select', name: 'partyId', label, placeholder: choose },
    options: parties.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export default orBroken(NewApiKeyPage);
