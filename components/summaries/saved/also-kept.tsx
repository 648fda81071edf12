import { useTranslations } from 'next-intl';
import type { SummaryState } from '@/lib/domain/summary/closing';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../../ui/button';
import { Notice } from '../../ui/notice';

interface AlsoKeptProps {
  /** What is between the parties of the same part and period; nothing is said where there is none. */
  other: { readonly id: string; readonly state: SummaryState } | null;
  /** `live`: today's figures are shown; `draft`: the reader makes another. */
  beside: 'live' | 'draft';
}

/** That the parties have a summary of the same, and where it is. */
export function AlsoKept({ other, beside }: AlsoKeptProps) {
  const t = useTranslations('summaries');
  if (other === null) return null;
  return (
    <Notice
      tone={beside === 'draft' ? 'warning' : 'info'}
      action={
        <LinkButton href={paths.savedSummary(other.id)} size="sm">
          {t('saved.toOther')}
        </LinkButton>
      }
    >
      {t(beside === 'draft' ? 'saved.notice.other' : 'page.keptToo', { state: other.state })}
    </Notice>
  );
}
