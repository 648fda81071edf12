import { useLocale } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/explain-opening';
import type { OfferRow } from '@/lib/domain/letting/offer-row';

/** By what somebody was offered the home: where the letting is tightened, by the tightened criteria. */
export function PhaseName({ phase, basis }: Pick<OfferRow, 'phase' | 'basis'>) {
  return explainPhase(phase, basis)[useLocale()];
}
