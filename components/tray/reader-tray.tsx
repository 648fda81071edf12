import { useLocale, useTranslations } from 'next-intl';
import type { Book } from '@/lib/domain/reporting/book';
import type { Figures } from '@/lib/domain/reporting/figures';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { BooksCard } from '../overview/books-card';
import { DivisionCards } from '../overview/division-cards';
import type { OverviewQuery } from '../overview/overview-query';
import { LinkButton } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { formatWeekday } from '../ui/format';
import { PageHead } from '../ui/page-head';

interface ReaderTrayProps {
  today: CalendarDate;
  query: OverviewQuery;
  figures: Figures;
  books: readonly Book[];
}

/** What a politician or an auditor opens: the year in figures, nothing that leads to a case. */
export function ReaderTray({ today, query, figures, books }: ReaderTrayProps) {
  const t = useTranslations('tray.reader');
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={t('title', { year: query.period.from.slice(0, 4) })}
        facts={[capitalised(formatWeekday(today, locale)), t('lead')]}
        actions={
          <LinkButton href="/overview" look="primary">
            {t('toOverview')}
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        <BooksCard query={query} today={today} books={books} opens={false} />
        <DivisionCards query={query} figures={figures} opens={false} />
      </div>
    </>
  );
}
