import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from './class-names';
import type { Column, SortDirection } from './data-table';

/** What heads a column; where the table can be sorted by it, a link does. */
export function Heading<Row>({ key, label, align, sort, labelHidden }: Column<Row>) {
  return (
    <th
      key={key}
      scope="col"
      aria-sort={sort?.direction}
      className={classNames(
        'cell text-xs font-medium whitespace-nowrap text-ink-muted',
        align ? 'text-end' : 'text-start',
      )}
    >
      {sort ? (
        <SortLink label={label} {...sort} />
      ) : (
        <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
      )}
    </th>
  );
}

function SortLink({ label, href, direction }: { label: string; href: string; direction?: SortDirection }) {
  const t = useTranslations('ui');
  const hint =
    direction === 'ascending'
      ? t('sortDescending', { column: label })
      : t('sortAscending', { column: label });
  return (
    <Link
      href={href}
      prefetch={false}
      title={hint}
      className={classNames('no-underline hover:underline', direction ? 'text-ink' : 'text-ink-muted')}
    >
      {label}
      <span
        aria-hidden="true"
        className={classNames('ml-1 inline-block w-2', !direction && 'text-ink-faint')}
      >
        {direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓'}
      </span>
    </Link>
  );
}
