import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Icon } from '../ui/icon';

interface YearSwitchProps {
  year: number;
  today: string;
  municipalityId?: string;
}

/** To the year before and the year after. */
export function YearSwitch({ year, today, municipalityId }: YearSwitchProps) {
  const t = useTranslations('year');
  const current = Number(today.slice(0, 4));
  return (
    <nav
      aria-label={t('years')}
      className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-md print:hidden"
    >
      <Link
        href={paths.yearOf(year - 1, municipalityId)}
        prefetch={false}
        className="flex items-center gap-1"
        aria-label={`${t('earlierYear')}, ${year - 1}`}
      >
        <Icon name="left" />
        {year - 1}
      </Link>
      <span className="font-semibold" aria-current="page">
        {year}
      </span>
      <Link
        href={paths.yearOf(year + 1, municipalityId)}
        prefetch={false}
        className="flex items-center gap-1"
        aria-label={`${t('laterYear')}, ${year + 1}`}
      >
        {year + 1}
        <Icon name="right" />
      </Link>
      {year !== current && (
        <Link href={paths.yearOf(undefined, municipalityId)} prefetch={false} className="text-sm">
          {t('thisYear')}
        </Link>
      )}
    </nav>
  );
}
