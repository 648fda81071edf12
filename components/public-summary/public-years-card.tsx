import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';

/** The closed years that the municipality has published. */
export function PublicYearsCard({ code, years }: { code: string; years: readonly number[] }) {
  const t = useTranslations('publicSummary');
  if (years.length === 0) return null;
  return (
    <Card title={t('years')} small>
      <p className="mb-2 text-sm text-ink-muted">{t('yearsHint')}</p>
      <ul className="space-y-1.5 text-sm">
        {years.map((year) => (
          <li key={year}>
            <Link href={paths.publicSummary(code, year)} prefetch={false}>
              {t('yearLink', { year: String(year) })}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
