import { useLocale, useTranslations } from 'next-intl';
import type { LateFindingRow } from '@/lib/domain/placement/late-file';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { formatLongDay } from '../ui/format';
import { shortMoment } from '../vacancies/moment';

/** The agreement's own word for a tier of a municipality. */
export type TierNames = (municipalityId: string, tier: string) => Bilingual | null;

interface LateCauseProps {
  row: LateFindingRow;
  tierNames: TierNames;
}

/** What was entered after its day, by whom, and why so late. */
export function LateCause({ row, tierNames }: LateCauseProps) {
  const t = useTranslations('lateKnowledge.cause');
  const locale = useLocale();
  const { kind, effectiveOn, enteredAt, enteredBy, lateReason, source, tier, forum, decidedOn } = row;
  const who = { day: formatLongDay(effectiveOn, locale), at: shortMoment(enteredAt, locale), by: enteredBy };
  const word = tier === null ? '' : (tierNames(row.municipalityId, tier)?.[locale] ?? tier);
  return (
    <div className="max-w-prose space-y-0.5 text-sm text-ink-muted">
      <p>
        {kind === 'DESIGNATIONS'
          ? t('DESIGNATIONS', who)
          : t('PLACEMENT', {
              ...who,
              ...{ tier: word, forum: forum ?? '' },
              decided: decidedOn === null ? '' : formatLongDay(decidedOn, locale),
            })}{' '}
        {source && t('source', { source })}
      </p>
      {lateReason && <p>{t('reason', { reason: lateReason })}</p>}
    </div>
  );
}
