import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DraftCrumbs } from '@/components/agreements/drafts/draft-crumbs';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { paths } from '@/lib/platform/paths';

interface BeginDraftProps {
  title: string;
  lead: ReactNode;
  /** Null: the reader has no version of its own to begin from. */
  form: ReactNode;
}

/** A draft begins from a version of one's own, in whichever way. */
export async function BeginDraft({ title, lead, form }: BeginDraftProps) {
  const t = await getTranslations('drafts.make');
  return (
    <>
      <DraftCrumbs crumbs={[{ label: title }]} />
      <PageHead title={title} facts={[lead]} />
      {form === null ? (
        <EmptyState
          title={t('noneTitle')}
          action={<LinkButton href={paths.beginAgreement}>{t('toBegin')}</LinkButton>}
        >
          {t('none')}
        </EmptyState>
      ) : (
        <ClientMessages namespaces={['drafts']}>{form}</ClientMessages>
      )}
    </>
  );
}
