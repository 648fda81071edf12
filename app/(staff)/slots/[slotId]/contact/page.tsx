import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactShownCard } from '@/components/slots/contact-shown-card';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { paths } from '@/lib/platform/paths';
import { viewContact } from '@/lib/usecases/slots/view-contact';
import { type SlotProps, slotOf } from '../slot-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.contact'))('title') };
}

/** Opening this page is the look that is recorded; nothing leads here but the button that says so, and it is never fetched ahead. */
async function ContactPage(props: SlotProps) {
  const scope = await pageScope('contact.view');
  const file = await slotOf(props, scope);
  if (file === null) return refuseAsNotFound();
  const { slot } = file;
  const [opened, t, tDetail] = await Promise.all([
    viewContact(scope, { slotId: slot.id }),
    getTranslations('slots.contact'),
    getTranslations('slots.detail'),
  ]);
  const back = <LinkButton href={paths.slot(slot.id)}>{t('back')}</LinkButton>;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tDetail('back'), href: paths.slots },
          { label: slot.address, href: paths.slot(slot.id) },
          { label: t('title') },
        ]}
      />
      <PageHead title={t('shownTitle')} facts={[<b key="address">{slot.address}</b>]} actions={back} />
      {opened.ok ? (
        <ContactShownCard contact={opened.value} />
      ) : (
        <EmptyState title={t('noneTitle')} action={back}>
          {t(opened.error.code === 'contact-erased' ? 'erased' : 'none')}
        </EmptyState>
      )}
    </>
  );
}

export default orBroken(ContactPage);
