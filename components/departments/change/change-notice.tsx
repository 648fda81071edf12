import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ChangeFile } from '@/lib/domain/department/change-file';
import { paths } from '@/lib/platform/paths';
import { formatLongDay } from '../../ui/format';
import { Notice } from '../../ui/notice';

interface ChangeNoticeProps {
  changes: readonly ChangeFile[];
  department: { readonly id: string; readonly openedFrom: string | null; readonly closedFrom: string | null };
}

/** Said first on the page of a department that has ended or begun by a change: where it went, or where it came from. */
export function ChangeNotice({ changes, department: { id, openedFrom, closedFrom } }: ChangeNoticeProps) {
  const t = useTranslations('departmentChanges');
  const locale = useLocale();
  const done = changes.filter(({ state }) => state === 'DONE');
  const ended = done.find(({ from }) => from.some((row) => row.id === id));
  const began = done.find(({ to }) => to.some((row) => row.departmentId === id));
  if (closedFrom !== null && ended)
    return (
      <Notice tone="warning">
        {t.rich('closed', {
          day: formatLongDay(closedFrom, locale),
          names: () => <Names rows={ended.to.map((row) => ({ ...row, id: row.departmentId ?? id }))} />,
        })}
      </Notice>
    );
  if (openedFrom !== null && began)
    return (
      <Notice>
        {t.rich('opened', {
          day: formatLongDay(openedFrom, locale),
          names: () => <Names rows={began.from} />,
        })}
      </Notice>
    );
  return null;
}

/** Departments by name, each a link to its page. */
export function Names({
  rows,
}: {
  rows: readonly { readonly id: string; readonly number: string; readonly name: string }[];
}) {
  const t = useTranslations('departmentChanges');
  return rows.map(({ id, number, name }, index) => (
    <span key={id}>
      {index > 0 && ` ${t('and')} `}
      <Link href={paths.department(id)} prefetch={false}>
        {number} {name}
      </Link>
    </span>
  ));
}
