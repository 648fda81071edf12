import { useLocale } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';

/** By what somebody was offered the home: where the letting is tightened, by the tightened criteria. */
export function PhaseName({ phase, basis }: Pick<OfferRow, 'phase' | 'basis'>) {
  return explainPhase(phase, basis)[useLocale()];
}
