import { useTranslations } from 'next-intl';
import type { Figures } from '@/lib/domain/reporting/figures';
import { Card } from '../ui/card';
import { FigureGrid } from './figure-grid';
import { type OverviewQuery, overviewHref } from './overview-query';

interface WaitingCardProps {
  query: OverviewQuery;
  figures: Figures;
  /** Exceptions that wait for a manager; null on the organisation's side, which never hears of them. */
  exceptions: number | null;
  opens: boolean;
}

/** What waits today, whatever period is shown. */
export function WaitingCard({ query, figures, exceptions, opens }: WaitingCardProps) {
  const t = useTranslations('overview');
  const behind = (figure: string) =>
    opens ? overviewHref('/overview/vacancies', query, { figure }) : undefined;
  return (
    <Card title={t('now')}>
      <FigureGrid
        figures={[
          { label: t('figures.overdue'), value: figures.overdue, href: behind('overdue'), alarming: true },
          {
            label: t('figures.awaiting'),
            value: figures.awaitingAgreement,
            href: behind('awaiting'),
            alarming: true,
          },
          { label: t('figures.faults'), value: figures.faultsToAnswer, href: behind('faults') },
          {
            label: t('figures.contested'),
            value: figures.contestedFaults,
            href: opens ? '/faults' : undefined,
            alarming: true,
          },
          ...(exceptions === null
            ? []
            : [
                {
                  label: t('figures.exceptions'),
                  value: exceptions,
                  href: opens ? '/slots/exceptions' : undefined,
                  alarming: true,
                },
              ]),
        ]}
      />
    </Card>
  );
}
