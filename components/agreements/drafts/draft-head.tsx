import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Period } from '@/lib/domain/agreement/agreement';
import type { DraftState } from '@/lib/domain/agreement/edit/draft';
import { periodInWords } from '@/lib/domain/agreement/rules/frame-rules';
import { PageHead } from '../../ui/page-head';
import { DraftMark } from './draft-list';

interface DraftHeadProps {
  draft: { readonly title: string; readonly municipalityName: string; readonly state: DraftState };
  /** Whose agreement it is in the municipality, or of which kind. */
  of: string;
  inForce: Period;
  /** What the page is called, where that is not the draft's own name. */
  title?: string;
  actions?: ReactNode;
}

/** The head of a draft's page: its name, where it stands, whose it is, and from when it is meant to hold. */
export function DraftHead({ draft, of, inForce, title = draft.title, actions }: DraftHeadProps) {
  const t = useTranslations('drafts');
  const period = periodInWords(inForce)[useLocale()];
  return (
    <PageHead
      title={title}
      mark={<DraftMark state={draft.state} />}
      facts={[draft.municipalityName, of, t('inForce', { period })]}
      actions={actions}
    />
  );
}
