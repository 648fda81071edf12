import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths, withQuery } from '@/lib/platform/paths';
import { EVERY_STATE } from '@/lib/schemas/lists/vacancy-list';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** A list without rows says what fills it, or how to find what is there. */
export function EmptyVacancies({ filtered, mayReport }: { filtered: boolean; mayReport: boolean }) {
  const t = useTranslations('vacancies');
  if (filtered) return <EmptyState title={t('list.noMatchTitle')}>{t('list.noMatch')}</EmptyState>;
  return (
    <EmptyState
      title={t('list.emptyTitle')}
      action={
        mayReport && (
          <LinkButton href={paths.reportVacancy()} look="primary">
            {t('report')}
          </LinkButton>
        )
      }
    >
      {t(mayReport ? 'list.empty' : 'list.emptyMunicipality')}{' '}
      <Link href={withQuery(paths.vacancies, { state: EVERY_STATE })} prefetch={false}>
        {t('list.seeEnded')}
      </Link>
    </EmptyState>
  );
}
