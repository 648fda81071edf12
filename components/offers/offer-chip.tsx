import { useTranslations } from 'next-intl';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import { Chip, type ChipTone } from '../ui/chip';

const TONES: Record<OfferState, ChipTone> = {
  ...{ SENT: 'plain', YES: 'strong', NO: 'plain', NO_ANSWER: 'warning', WITHDRAWN: 'plain' },
  ...{ APPROVED: 'success', REJECTED: 'error', LEASED: 'success', FALLEN_THROUGH: 'warning' },
};

/** How an offer stands, in a word. */
export function OfferChip({ state }: { state: OfferState }) {
  const t = useTranslations('households.offer.state');
  return <Chip tone={TONES[state]}>{t(state)}</Chip>;
}
