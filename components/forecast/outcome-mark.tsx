import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/domain/forecast/compare-forecast';
import { Chip } from '../ui/chip';

const TONE = { WITHIN: 'success', BELOW: 'warning', ABOVE: 'warning', RUNNING: 'plain' } as const;

/** Did what came stay within the range? Said in words; the colour only helps. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('forecast.outcomes');
  return <Chip tone={TONE[outcome]}>{t(outcome)}</Chip>;
}
