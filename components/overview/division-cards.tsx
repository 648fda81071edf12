import { useTranslations } from 'next-intl';
import { RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import type { Figures } from '@/lib/domain/reporting/figures';
import { CHOICES } from '@/lib/domain/vacancy/choices';
import { CountsCard } from './counts-card';
import { type OverviewQuery, overviewHref } from './overview-query';

interface DivisionCardsProps {
  query: OverviewQuery;
  figures: Figures;
  opens: boolean;
}

/** Who got the homes, what came back and why, and which choices were made. */
export function DivisionCards({ query, figures, opens }: DivisionCardsProps) {
  const t = useTranslations('overview');
  const tSlots = useTranslations('slots');
  const tChoices = useTranslations('choices');
  const behind = (figure: string, reason?: string) =>
    opens ? overviewHref('/overview/vacancies', query, { figure, reason }) : undefined;
  const { period, department } = query;
  const choices = new URLSearchParams({
    from: period.from,
    through: period.through,
    ...(department && { department }),
  });
  return (
    <div className="grid items-start gap-5 sm:grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))]">
      <CountsCard
        title={t('whoGot')}
        none={t('behind.empty')}
        shares
        rows={(['municipal', 'organisation', 'closed', 'undecided'] as const).map((key) => ({
          key,
          label: t(`figures.${key}`),
          count: countOf(figures, key),
          href: behind(key),
        }))}
      />
      <CountsCard
        title={t('returnsByReason')}
        none={t('noReturns')}
        rows={RETURN_REASONS.map((reason) => ({
          key: reason,
          label: tSlots(`reasons.${reason}`),
          count: figures.returns[reason] ?? 0,
          href: behind('returns', reason),
        }))}
      />
      <CountsCard
        title={t('choices')}
        hint={t('choicesHint')}
        none={t('noChoices')}
        rows={CHOICES.map((kind) => ({
          key: kind,
          label: tChoices(`kinds.${kind}`),
          count: figures.choices[kind] ?? 0,
          href: opens ? `/choices?kind=${kind}&${choices}` : undefined,
        }))}
      />
    </div>
  );
}

function countOf(figures: Figures, key: 'municipal' | 'organisation' | 'closed' | 'undecided'): number {
  const { toMunicipality, toOrganisation, closed, vacancies } = figures;
  const counts = { municipal: toMunicipality, organisation: toOrganisation, closed };
  return key === 'undecided' ? vacancies - toMunicipality - toOrganisation - closed : counts[key];
}
