import { useLocale, useTranslations } from 'next-intl';
import type { Bilingual } from '@/lib/domain/shared/bilingual';

/** What is tried, in words: `Gul, familieboliger: hver 6. → hver 5.`. */
export function PlanList({ lines }: { lines: readonly Bilingual[] }) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t('tried')} className="list-disc pl-5">
      {lines.map((line) => (
        <li key={line.da}>{line[locale]}</li>
      ))}
    </ul>
  );
}
