import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type Book, sumOfBooks } from '@/lib/domain/reporting/book';
import { Balance } from '../counters/balance';
import { Card } from '../ui/card';
import { formatChange, formatDayAndMonth, formatTwoDecimals } from '../ui/format';
import { type OverviewQuery, overviewHref } from './overview-query';

interface BooksCardProps {
  query: OverviewQuery;
  books: readonly Book[];
  /** False for a reader, who sees figures and no cases. */
  opens: boolean;
}

/** All counters together: what was owed, earned, given, corrected and is owed, and whether every one of them is right. */
export function BooksCard({ query, books, opens }: BooksCardProps) {
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
          value: String(sum.used),
          label: t('given'),
          href: sum.used > 0 ? behind('given') : undefined,
        }}
        corrections={{
          value:
            sum.corrections.d === 1n
              ? formatChange(sum.corrections)
              : formatTwoDecimals(sum.corrections, locale),
          label: t('corrections'),
          href: sum.corrections.n === 0n ? undefined : behind('corrections'),
        }}
        closing={{
          value: formatTwoDecimals(sum.closing, locale),
          label: t('closing', on(query.period.through)),
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
