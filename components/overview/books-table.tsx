import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { earlierOf } from '@/lib/domain/calendar/days';
import { type Book, sumOfBooks } from '@/lib/domain/reporting/book';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { cardClasses } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatChange, formatDay, formatFraction, formatTwoDecimals } from '../ui/format';
import { Icon } from '../ui/icon';
import { Sub } from '../ui/row-link';
import type { OverviewQuery } from './overview-query';

export interface BookRow {
  counterId: string;
  counterLabel: string;
  departmentId: string;
  departmentNumber: string;
  departmentName: string;
  organisationName: string;
  book: Book;
}

interface BooksTableProps {
  rows: readonly BookRow[];
  query: OverviewQuery;
  /** A period that is not over yet is told up to today. */
  today: CalendarDate;
}

/** The identity counter by counter, and the check of each. */
export function BooksTable({ rows, query, today }: BooksTableProps) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const total = sumOfBooks(rows.map(({ book }) => book));
  const anyCarried = rows.some(({ book }) => book.carried.n !== 0n);
  return (
    <div className={cardClasses}>
      <DataTable
        caption={t('books.title')}
        rows={rows}
        rowKey={({ counterId }) => counterId}
        rowTone={({ book }) => (book.disagreements.length > 0 ? 'late' : undefined)}
        columns={useColumns(query, today).filter(({ key }) => key !== 'carried' || anyCarried)}
        foot={{
          name: t('total'),
          opening: formatTwoDecimals(total.opening, locale),
          earned: formatTwoDecimals(total.earned, locale),
          given: total.used,
          corrections: formatTwoDecimals(total.corrections, locale),
          ...(anyCarried && { carried: formatTwoDecimals(total.carried, locale) }),
          closing: formatTwoDecimals(total.closing, locale),
        }}
      />
    </div>
  );
}

function useColumns({ period }: OverviewQuery, today: CalendarDate): readonly Column<BookRow>[] {
  const t = useTranslations('overview');
  const locale = useLocale();
  return [
    { key: 'name', label: t('columns.department'), header: true, cell: (row) => <CounterName row={row} /> },
    {
      key: 'opening',
      label: t('columns.opening', { day: formatDay(period.from, locale) }),
      align: 'end',
      cell: ({ book }) => formatFraction(book.opening),
    },
    {
      key: 'earned',
      label: t('columns.earned'),
      align: 'end',
      cell: ({ book }) => formatChange(book.earned),
    },
    {
      key: 'given',
      label: t('columns.given'),
      align: 'end',
      cell: ({ book }) => (book.used === 0 ? '0' : `− ${book.used}`),
    },
    {
      key: 'corrections',
      label: t('columns.corrections'),
      align: 'end',
      cell: ({ book }) => formatChange(book.corrections),
    },
    {
      key: 'carried',
      label: t('columns.carried'),
      align: 'end',
      cell: ({ book }) => formatChange(book.carried),
    },
    {
      key: 'closing',
      label: t('columns.closing', { day: formatDay(earlierOf(period.through, today), locale) }),
      align: 'end',
      cell: ({ book }) => <b>{formatFraction(book.closing)}</b>,
    },
    { key: 'check', label: t('columns.check'), cell: ({ book }) => <Check book={book} /> },
  ];
}

function CounterName({ row }: { row: BookRow }) {
  const t = useTranslations('overview');
  return (
    <span>
      <Link href={`/departments/${row.departmentId}`} prefetch={false} className="font-semibold">
        {t('departmentName', { organisation: row.organisationName, number: row.departmentNumber })}
      </Link>
      <Sub>
        {row.departmentName} · {row.counterLabel}
      </Sub>
    </span>
  );
}

function Check({ book }: { book: Book }) {
  const t = useTranslations('overview');
  const { disagreements } = book;
  if (disagreements.length === 0) {
    return (
      <span className="inline-flex items-center gap-1.5 text-sm font-medium text-green">
        <Icon name="check" /> {t('books.right')}
      </span>
    );
  }
  const parts = disagreements.map((part) => t(`books.parts.${part}`)).join(', ');
  return (
    <span>
      <span className="inline-flex items-center gap-1.5 text-sm font-medium text-red">
        <Icon name="stop" /> {t('books.wrong')}
      </span>
      <Sub>
        {t('books.differs', {
          stored: formatFraction(book.stored),
          recounted: formatFraction(book.recounted),
          parts,
        })}
      </Sub>
    </span>
  );
}
