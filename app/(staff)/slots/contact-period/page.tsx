import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { KeptPeriodCard } from '@/components/slots/kept-period-card';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import {
  listKeptPeriods,
  listMunicipalityPeriods,
  type MunicipalityPeriod,
} from '@/lib/data/slots/kept-periods';
import { may } from '@/lib/domain/access/permissions';
import { KEPT_PERIODS } from '@/lib/domain/slot/kept-period';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { setKeptPeriodAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.contactPeriod'))('title') };
}

const KEPT = ['CONTACT', 'CASE_REFERENCE'] as const;

/** How long a municipality keeps contacts and case references of citizens, and who has said so; its manager sets it. @see L-55 */
async function KeptPeriodPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('contact.view');
  const { done } = await searchParams;
  const [now, given, t, tSlots] = await Promise.all([
    listMunicipalityPeriods(scope),
    listKeptPeriods(scope),
    getTranslations('slots.contactPeriod'),
    getTranslations('slots'),
  ]);
  const own = now.filter(({ id }) => scope.municipalities.includes(id));
  return (
    <>
      <Breadcrumb crumbs={[{ label: tSlots('title'), href: paths.slots }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      <div className="grid grid-cols-1 gap-5">
        {done === 'saved' && (
          <Notice tone="success" live>
            {t('saved')}
          </Notice>
        )}
        {KEPT.map((what) => (
          <KeptPeriodCard key={what} {...{ what, now, given }} />
        ))}
        {may(scope, 'contact.settings') && <PeriodForm own={own} />}
      </div>
    </>
  );
}

async function PeriodForm({ own }: { own: readonly MunicipalityPeriod[] }) {
  const [t, tMake, forms, initial] = await Promise.all([
    getTranslations('slots.contactPeriod'),
    getTranslations('placements.make'),
    getTranslations('forms'),
    initialFormState('contact.settings'),
  ]);
  const [only, ...more] = own;
  return (
    <Card title={t('set')}>
      <p className="mb-4 max-w-prose text-md">{t('why')}</p>
      <ActForm
        action={setKeptPeriodAction}
        initial={initial}
        keptText={forms('kept')}
        submit={t('submit')}
        fields={[
          only && more.length === 0
            ? { kind: 'hidden', name: 'municipalityId', value: only.id }
            : {
                ...{ kind: 'select', name: 'municipalityId', label: tMake('municipality') },
                placeholder: tMake('choose'),
                options: own.map(({ id, name }) => ({ value: id, label: name })),
              },
          {
            ...{ kind: 'radio', name: 'what', label: t('what') },
            choices: KEPT.map((what) => ({
              value: what,
              label: t(`${what}.name`),
              hint: t(`${what}.bounds`, KEPT_PERIODS[what]),
            })),
          },
          {
            ...{ kind: 'text', name: 'months', label: t('months') },
            // Wide enough that nothing typed is cut to another number.
            ...{ width: 'short', maxLength: 6, inputMode: 'numeric' },
          },
          { kind: 'check', name: 'shorter', label: t('shorter'), optional: true },
        ]}
      />
    </Card>
  );
}

export default orBroken(KeptPeriodPage);
