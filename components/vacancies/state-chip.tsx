import { useTranslations } from 'next-intl';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { Chip, type ChipTone } from '../ui/chip';

const tones: Record<VacancyState, ChipTone> = {
  AWAITING_AGREEMENT: 'warning',
  CLOSED: 'plain',
  ORGANISATION: 'plain',
  OFFERED: 'strong',
  CLAIMED: 'strong',
  NAMED: 'strong',
  COMPLETED: 'success',
  RETURNED: 'warning',
  LET: 'success',
  VOIDED: 'plain',
};

/** Where a vacancy stands, in words. */
export function StateChip({ state }: { state: VacancyState }) {
  const t = useTranslations('vacancies.state');
  return (
    <span className="whitespace-nowrap">
      <Chip tone={tones[state]}>{t(state)}</Chip>
    </span>
  );
}
