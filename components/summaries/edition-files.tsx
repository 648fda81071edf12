import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Menu } from '../ui/menu';
import { menuItemClasses } from '../ui/menu-item';

const FILES = ['pdf', 'xlsx', 'zip', 'json'] as const;

/** An edition of a kept summary in every form it can be taken out in. */
export function EditionFiles({ summaryId, number }: { summaryId: string; number: number }) {
  const t = useTranslations('summaries.page');
  return (
    <Menu label={t('files')}>
      {FILES.map((file) => (
        <a
          key={file}
          href={paths.summaryEditionFile(summaryId, number, file)}
          className={menuItemClasses}
          download
        >
          {t(`file.${file}`)}
        </a>
      ))}
    </Menu>
  );
}
