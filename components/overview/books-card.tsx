import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { earlierOf } from '@/lib/domain/calendar/days';
import { type Book, sumOfBooks } from '@/lib/domain/reporting/book';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Balance } from '../counters/balance';
import { Card } from '../ui/card';
import { formatDayAndMonth, formatNumber, formatTwoDecimals } from '../ui/format';
import { type OverviewQuery, overviewHref } from './overview-query';
import { signed } from './signed';

interface BooksCardProps {
  query: OverviewQuery;
  /** A period that is not over yet is told up to today. */
  today: CalendarDate;
  books: readonly Book[];
  /** False for a reader, who sees figures and no cases. */
  opens: boolean;
}

/** All counters together: what was owed, earned, given, corrected and is owed, and whether every one of them is right. */
export function BooksCard({ query, today, books, opens }: BooksCardProps) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const sum = sumOfBooks(books);
  const wrong = books.filter(({ disagreements }) => disagreements.length > 0).length;
  const behind = (figure: string) =>
    opens ? overviewHref('/overview/vacancies', query, { figure }) : undefined;
  const on = (day: string) => ({ day: formatDayAndMonth(day, locale) });
  return (
    <Card title={t('promised')}>
      <Balance
        opening={{
          value: formatTwoDecimals(sum.opening, locale),
          label: t('opening', on(query.period.from)),
        }}
        earned={{
          value: formatTwoDecimals(sum.earned, locale),
          label: t('earnedOf', { count: sum.counted }),
          href: sum.counted > 0 ? behind('earned') : undefined,
        }}
        given={{
          value: formatNumber(sum.used, locale),
          label: t('given'),
          href: sum.used > 0 ? behind('given') : undefined,
        }}
        corrections={{
          value: signed(sum.corrections, locale),
          label: t('corrections'),
          href: sum.corrections.n === 0n ? undefined : behind('corrections'),
        }}
        closing={{
          value: formatTwoDecimals(sum.closing, locale),
          label: t('closing', on(earlierOf(query.period.through, today))),
        }}
        balances={wrong === 0}
        verdict={
          wrong === 0
            ? t('booksChecked', { count: books.length })
            : t('booksWrong', { wrong, count: books.length })
        }
        detail={
          <>
            {t('recounted')}{' '}
            {opens && books.length > 0 && (
              <Link href={overviewHref('/overview/books', query)} prefetch={false}>
                {t('everyBook')}
              </Link>
            )}
          </>
        }
      />
    </Card>
  );
}
