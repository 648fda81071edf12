import { useTranslations } from 'next-intl';
import type { RoundStanding } from '@/lib/domain/placement/round';
import { Chip, type ChipTone } from '../ui/chip';

const tones: Record<RoundStanding, ChipTone> = {
  PREPARING: 'plain',
  SENT: 'warning',
  SIGNED: 'strong',
  IN_FORCE: 'success',
  WITHDRAWN: 'plain',
  UNDONE: 'plain',
};

/** How far a round has come, in words. */
export function RoundState({ standing }: { standing: RoundStanding }) {
  const t = useTranslations('placements.state');
  return <Chip tone={tones[standing]}>{t(standing)}</Chip>;
}
