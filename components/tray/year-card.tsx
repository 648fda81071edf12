import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type Book, sumOfBooks } from '@/lib/domain/reporting/book';
import type { Fraction } from '@/lib/domain/shared/fraction';
import { BalanceVerdict } from '../counters/balance';
import { FigureLink } from '../overview/figure-grid';
import { type OverviewQuery, overviewHref } from '../overview/overview-query';
import { signed } from '../overview/signed';
import { Card } from '../ui/card';
import { formatTwoDecimals } from '../ui/format';

interface YearCardProps {
  query: OverviewQuery;
  books: readonly Book[];
  /** Where the accounts can be read one by one; absent for a reader of figures. */
  booksHref?: string;
}

/** The year so far, from what was owed at its start to what is owed now, and whether every account is right. */
export function YearCard({ query, books, booksHref }: YearCardProps) {
  const t = useTranslations('tray.year');
  const tOverview = useTranslations('overview');
  const locale = useLocale();
  const sum = sumOfBooks(books);
  const wrong = books.filter(({ disagreements }) => disagreements.length > 0).length;
  const two = (sum: Fraction) => formatTwoDecimals(sum, locale);
  const behind = (figure: string) => booksHref && overviewHref('/overview/vacancies', query, { figure });
  return (
    <Card
      small
      title={t('title', { year: query.period.from.slice(0, 4) })}
      foot={
        <Link href={overviewHref('/overview', query)} prefetch={false} className="text-sm">
          {t('toOverview')}
        </Link>
      }
    >
      <dl className="divide-y divide-line text-md">
        {[
          { term: t('counted'), value: sum.counted, href: behind('earned') },
          { term: t('opening'), value: books.length, text: two(sum.opening), href: booksHref },
          { term: t('earned'), value: sum.counted, text: two(sum.earned), href: behind('earned') },
          { term: t('given'), value: sum.used, href: behind('given') },
          {
            ...{ term: t('corrections'), value: sum.corrections.n === 0n ? 0 : 1 },
            ...{ text: signed(sum.corrections, locale), href: behind('corrections') },
          },
          { term: t('owed'), value: books.length, text: two(sum.closing), href: booksHref },
        ].map(({ term, ...figure }) => (
          <div key={term} className="flex items-baseline justify-between gap-4 py-2 first:pt-0 last:pb-0">
            <dt className="text-sm text-ink-muted">{term}</dt>
            <dd className="font-medium tabular-nums">
              <FigureLink {...figure} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <BalanceVerdict
          balances={wrong === 0}
          verdict={
            wrong === 0
              ? tOverview('booksChecked', { count: books.length })
              : tOverview('booksWrong', { wrong, count: books.length })
          }
          detail={
            booksHref && (
              <Link href={booksHref} prefetch={false}>
                {tOverview('everyBook')}
              </Link>
            )
          }
        />
      </div>
    </Card>
  );
}
