import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { formatLongDay } from '../ui/format';

type Edition = {
  readonly year: number;
  readonly edition: number;
  readonly kind: 'CLOSED' | 'RESTATED';
  readonly madeAt: Date;
};

interface Props {
  code: string;
  shown: Edition;
  editions: readonly Edition[];
}

/** The year as it was closed, and each time it was put right since: none of them goes away. */
export function EditionsOfYear({ code, shown, editions }: Props) {
  const [t, locale] = [useTranslations('publicSummary'), useLocale()];
  return (
    <Card title={t('editions')}>
      <ul className="grid gap-2">
        {editions.map(({ year, edition, kind, madeAt }) => {
          const name = t(kind === 'CLOSED' ? 'closedOn' : 'restatedOn', {
            day: formatLongDay(dayOfInstant(madeAt), locale),
          });
          return (
            <li key={edition}>
              {edition === shown.edition ? (
                <b aria-current="page">{name}</b>
              ) : (
                <Link href={paths.publicSummary(code, year, edition)}>{name}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
