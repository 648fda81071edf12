import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SettingsForm } from '@/components/letting-settings/settings-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { formatShortMoment } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import {
  getLettingSettings,
  listOwnOrganisations,
  type StoredSettings,
} from '@/lib/data/lettings/letting-settings';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { KEPT_PERIODS, periodOf } from '@/lib/domain/papers/kept-periods';
import { paths, withQuery } from '@/lib/platform/paths';
import { keptField } from '@/lib/schemas/letting-settings/letting-settings';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { writeSettingsAction } from './actions';
import { paperRowsOf } from './paper-rows-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offers.settings'))('title') };
}

/** How an organisation lets its own homes; a manager of several has one page for each. */
async function LettingSettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('letting.settings');
  const { organisation, done } = await searchParams;
  const organisations = await listOwnOrganisations(scope);
  const chosen = organisation ? organisations.find(({ id }) => id === organisation) : organisations[0];
  if (chosen === undefined) return refuseAsNotFound();
  const [stored, t, tOffers, tHouseholds] = await Promise.all([
    getLettingSettings(scope, chosen.id),
    getTranslations('offers.settings'),
    getTranslations('offers'),
    getTranslations('households'),
  ]);
  const { settings, revision } = stored;
  return (
    <>
      <Breadcrumb crumbs={[{ label: tOffers('title'), href: paths.offers }, { label: t('title') }]} />
      <PageHead
        title={t('title')}
        facts={[t('lead', { organisation: chosen.name }), await lastWords(stored)]}
        actions={
          <LinkButton href={withQuery(paths.lettingAmounts, { organisation: chosen.id })}>
            {tHouseholds('amounts.title')}
          </LinkButton>
        }
      />
      {organisations.length > 1 && (
        <Tabs
          label={t('organisation')}
          tabs={organisations.map(({ id, name }) => ({
            href: withQuery(paths.lettingSettings, { organisation: id }),
            ...{ label: name, current: id === chosen.id },
          }))}
        />
      )}
      <div className="grid gap-5">
        {done === 'saved' && (
          <Notice tone="success" live>
            {t('saved')}
          </Notice>
        )}
        <ClientMessages namespaces={['offers']}>
          <SettingsForm
            key={chosen.id}
            action={writeSettingsAction}
            initial={await initialFormState('letting.settings')}
            organisationId={chosen.id}
            revision={revision}
            values={valuesOf(settings)}
            checked={settings}
            papers={await paperRowsOf(settings)}
          />
        </ClientMessages>
      </div>
    </>
  );
}

async function lastWords({ last }: StoredSettings): Promise<string> {
  const t = await getTranslations('offers.settings');
  if (last === null) return t('defaults');
  const moment = formatShortMoment(dayOfInstant(last.at), timeOfInstant(last.at), await getLocale());
  return t('last', { moment, by: last.by });
}

const valuesOf = (settings: LettingSettings): Readonly<Record<string, string>> => ({
  offersAtOnce: String(settings.offersAtOnce),
  answerWorkingDays: String(settings.answerWorkingDays),
  remindWorkingDays: String(settings.remindWorkingDays),
  pauseAfterMissed: settings.pauseAfterMissed === null ? '' : String(settings.pauseAfterMissed),
  ...Object.fromEntries(
    KEPT_PERIODS.map((period) => [keptField(period), String(periodOf(period, settings))]),
  ),
});

export default orBroken(LettingSettingsPage);
