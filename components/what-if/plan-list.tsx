import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { shareSubject } from '@/lib/domain/agreement/rules/share-rules';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import { rateTerms, tierTerms } from '@/lib/domain/agreement/terms';
import type { PastDepartment } from '@/lib/domain/what-if/past';
import type { Plan } from '@/lib/domain/what-if/plan';
import { capitalised } from '../ui/capitalised';

interface PlanListProps {
  agreement: Agreement;
  plan: Plan;
  departments: readonly PastDepartment[];
}

/** What is tried, in words: `Gul, familieboliger: hver 6. → hver 5.`. */
export function PlanList({ agreement, plan, departments }: PlanListProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const label = (tier: string) => tierTerms(agreement, tier).label[locale];
  const shares = plan.shares.map(({ dwellingType, tier, rate }) => {
    const now = rateTerms(agreement, dwellingType, tier);
    const what = capitalised(shareSubject(agreement, { tier, dwellingType })[locale]);
    return `${what}: ${now && shareInWords(now.rate)[locale]} → ${shareInWords(rate)[locale]}`;
  });
  const placements = departments.flatMap(({ id, number, name }) => {
    const tier = plan.placements.get(id);
    return tier === undefined ? [] : [`${number} ${name} → ${label(tier)}`];
  });
  return (
    <ul aria-label={t('tried')} className="list-disc pl-5">
      {[...shares, ...placements].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
