import { useTranslations } from 'next-intl';
import type { SummaryState } from '@/lib/domain/summary/closing';
import { Chip, type ChipTone } from '../../ui/chip';

const tones: Record<SummaryState, ChipTone> = {
  DRAFT: 'plain',
  SENT: 'warning',
  APPROVED: 'strong',
  CLOSED: 'success',
  WITHDRAWN: 'plain',
};

/** How far a kept summary has come, in words. */
export function SummaryStateChip({ state }: { state: SummaryState }) {
  const t = useTranslations('summaries.saved.state');
  return <Chip tone={tones[state]}>{t(state)}</Chip>;
}
