import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** A list without rows says what fills it, or how to find who is there. */
export function EmptyApplicants({ filtered, mayEdit }: { filtered: boolean; mayEdit: boolean }) {
  const t = useTranslations('applicants');
  if (filtered) return <EmptyState title={t('list.noMatchTitle')}>{t('list.noMatch')}</EmptyState>;
  return (
    <EmptyState
      title={t('list.emptyTitle')}
      action={
        mayEdit && (
          <LinkButton href={paths.enrolApplicant} look="primary">
            {t('enrol')}
          </LinkButton>
        )
      }
    >
      {t('list.empty')}
    </EmptyState>
  );
}
