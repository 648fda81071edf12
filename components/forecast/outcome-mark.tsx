import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/domain/forecast/compare-forecast';
import { Chip, type ChipTone } from '../ui/chip';

const TONE: Readonly<Record<Outcome, ChipTone>> = {
  ...{ WITHIN: 'success', BELOW: 'warning', ABOVE: 'warning', RUNNING: 'plain', RENT_UNKNOWN: 'plain' },
};

/** Did what came stay within the range? Said in words; the colour only helps. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('forecast.outcomes');
  return <Chip tone={TONE[outcome]}>{t(outcome)}</Chip>;
}
