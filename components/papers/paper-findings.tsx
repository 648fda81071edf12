import { useLocale, useTranslations } from 'next-intl';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import { formatMonth, VERDICT_TONES } from './paper-words';

/** What an officer found, when and who; of a refused paper why. */
export function PaperFindings({ paper }: { paper: PaperRow }) {
  const t = useTranslations('papers');
  const locale = useLocale();
  const { verdict, refusal, issuedOn, covers, seenOn, seenBy, lookedBy } = paper;
  const months = covers && {
    from: formatMonth(covers.from, locale),
    to: formatMonth(covers.to, locale),
  };
  const facts = [
    issuedOn && t('issued', { day: formatDay(issuedOn, locale) }),
    months && (months.from === months.to ? t('coversOne', months) : t('covers', months)),
    seenOn && t('seenBy', { day: formatDay(seenOn, locale), name: seenBy ?? '' }),
    lookedBy && t('lookedBy', { name: lookedBy }),
  ].filter(Boolean);
  return (
    <span>
      <Chip tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</Chip>
      {refusal && <span className="block max-w-[26rem]">{refusal}</span>}
      {facts.map((fact) => (
        <span key={fact} className="block text-sm text-ink-muted">
          {fact}
        </span>
      ))}
    </span>
  );
}
