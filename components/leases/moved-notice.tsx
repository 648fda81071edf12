import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';

interface MovedNoticeProps {
  left: { readonly departmentId: string; readonly department: string; readonly unit: string | null };
}

/** The new tenant leaves one of the organisation's own homes: one click leads to its report, filled in as far as it is known. */
export function MovedNotice({ left: { departmentId, department, unit } }: MovedNoticeProps) {
  const t = useTranslations('leases.moved');
  return (
    <div className="mb-5 print:hidden">
      <Notice
        title={t('title')}
        action={
          <LinkButton href={paths.reportVacancy(departmentId, unit ?? undefined)}>
            {unit ? t('home', { unit }) : t('department')}
          </LinkButton>
        }
      >
        {t('text', { department })}
      </Notice>
    </div>
  );
}
