import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { TransitionalFacts } from '@/components/transitional/transitional-facts';
import { TransitionalForms } from '@/components/transitional/transitional-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findTransitional } from '@/lib/data/transitional/transitional';
import { paths } from '@/lib/platform/paths';
import { type SlotProps, slotOf } from '../slot-of';
import { assessTransitionalAction, beginTransitionalAction, endTransitionalAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transitional'))('title') };
}

/** A home let to whom the municipality named, used for a while as a transitional one: from when, until when, and what became of it. */
async function TransitionalPage(props: SlotProps) {
  const scope = await pageScope('transitional.record');
  const file = await slotOf(props, scope);
  if (file === null) return refuseAsNotFound();
  const { slot, takeoverOn, today } = file;
  const [home, t, forms] = await Promise.all([
    findTransitional(scope, slot.id),
    getTranslations('transitional'),
    getTranslations('forms'),
  ]);
  const isLet = slot.state === 'COMPLETED';
  return (
    <>
      <Breadcrumb crumbs={[{ label: slot.address, href: `/slots/${slot.id}` }, { label: t('title') }]} />
      <PageHead
        title={t('title')}
        facts={[`${slot.address}, ${slot.postcode} ${slot.city}`, slot.departmentName]}
      />
      <div className="grid grid-cols-1 gap-5">
        {!isLet && <Notice tone="warning">{t('errors.not-let')}</Notice>}
        {home && <TransitionalFacts home={home} today={today} />}
        {isLet && (
          <TransitionalForms
            slotId={slot.id}
            home={home}
            today={today}
            takeoverOn={takeoverOn}
            keptText={forms('kept')}
            begin={{
              action: beginTransitionalAction,
              initial: await initialFormState('transitional.record'),
            }}
            assess={{
              action: assessTransitionalAction,
              initial: await initialFormState('transitional.assess'),
            }}
            end={{ action: endTransitionalAction, initial: await initialFormState('transitional.end') }}
          />
        )}
      </div>
      <p className="mt-6">
        <Link href={paths.transitional}>{t('toRegister')}</Link>
      </p>
    </>
  );
}

export default orBroken(TransitionalPage);
