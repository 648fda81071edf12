import { useLocale, useTranslations } from 'next-intl';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import type { Standing } from '@/lib/domain/placement/department-on-day';
import { SectionReference } from '../agreements/section-reference';
import { Card } from '../ui/card';

/** By what the organisation lets the homes that are its own to let. */
export function LettingCard({ standing }: { standing: Standing | null }) {
  const t = useTranslations('departments.letting');
  const locale = useLocale();
  const terms = standing?.version.agreement.letting.find((row) => row.tiers.includes(standing.tier.tier));
  if (!terms) return null;
  return (
    <Card small title={t('title')}>
      <div className="space-y-1.5 text-sm">
        <p className="font-medium">
          {t(`basis.${terms.basis}`)}
          {terms.cap && `, ${t('cap', { share: shareInWords(terms.cap)[locale] })}`}
        </p>
        <p>{terms.text[locale]}</p>
        <p>
          <SectionReference reference={terms.reference} />
        </p>
      </div>
    </Card>
  );
}
