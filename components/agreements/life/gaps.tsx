import { useLocale, useTranslations } from 'next-intl';
import { daysWithout, type Gap } from '@/lib/domain/agreement/life/coverage';
import { addDays } from '@/lib/domain/calendar/days';
import { Card } from '../../ui/card';
import { formatLongDay } from '../../ui/format';
import type { ShownVersion } from '../agreement-version';

interface GapsCardProps {
  versions: readonly ShownVersion[];
}

/** The days without a framework, municipality by municipality, from the first day that had one. */
export function GapsCard({ versions }: GapsCardProps) {
  const t = useTranslations('agreementLife');
  const names = [...new Set(versions.map(({ agreement }) => agreement.municipality.name))].sort();
  const rows = names.flatMap((name) =>
    daysWithout(versions.filter(({ agreement }) => agreement.municipality.name === name)).map((gap) => ({
      name,
      gap,
    })),
  );
  return (
    <Card title={t('gaps')} id="gaps" small>
      {rows.length === 0 ? (
        <p className="text-md text-ink-muted">{t('noGaps')}</p>
      ) : (
        <ul className="space-y-2 text-md">
          {rows.map(({ name, gap }) => (
            <li key={`${name} ${gap.from}`}>
              {name}: <GapText gap={gap} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm text-ink-muted">{t('gapsHint')}</p>
    </Card>
  );
}

function GapText({ gap: { from, to } }: { gap: Gap }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  return to === null
    ? t('gapFrom', { from: formatLongDay(from, locale) })
    : t('gap', { from: formatLongDay(from, locale), to: formatLongDay(addDays(to, -1), locale) });
}
