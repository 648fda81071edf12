import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type LateFindingRow, wouldGoElsewhere } from '@/lib/domain/placement/late-file';
import { paths } from '@/lib/platform/paths';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import { SideBySide } from '../what-if/side-by-side';
import { SettledLine } from './settled-line';

/** Each home with both explanations beside each other. */
export function LateHomes({ rows }: { rows: readonly LateFindingRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-3.5 first:pt-0 last:pb-0 print:break-inside-avoid">
          <LateHome row={row} />
        </li>
      ))}
    </ul>
  );
}

function LateHome({ row }: { row: LateFindingRow }) {
  const t = useTranslations('lateKnowledge');
  const locale = useLocale();
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-0.5">
        <b className="font-medium">
          <Link href={paths.vacancy(row.vacancyId)} prefetch={false}>
            {row.address}
          </Link>
        </b>
        <span className="text-sm text-ink-muted">
          <Chip tone={wouldGoElsewhere(row) ? 'warning' : 'plain'}>
            {t(wouldGoElsewhere(row) ? 'elsewhere' : 'sameParty')}
          </Chip>{' '}
          {row.number !== null && `${t('number', { number: row.number })}, `}
          {t('reported', { day: formatDay(row.reportedOn, locale) })}
        </span>
      </div>
      <SideBySide
        left={{ label: t('was'), way: row.was.headline[locale], why: [row.was.lead[locale]] }}
        right={{ label: t('would'), way: row.would.headline[locale], why: [row.would.lead[locale]] }}
      />
      {row.settlement && <SettledLine settlement={row.settlement} />}
      <p className="mt-2 text-sm print:hidden">
        <Link href={paths.lateFinding(row.id)} prefetch={false}>
          {t(row.settlement ? 'seeOne' : 'openOne')}
          <span className="sr-only">: {row.address}</span>
        </Link>
      </p>
    </>
  );
}
