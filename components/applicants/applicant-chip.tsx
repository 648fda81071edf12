import { useTranslations } from 'next-intl';
import type { ApplicantState, StateReason } from '@/lib/domain/applicant/vocabulary';
import { Chip, type ChipTone } from '../ui/chip';

const TONES: Record<ApplicantState, ChipTone> = { ACTIVE: 'success', PAUSED: 'warning', LAPSED: 'plain' };

/** How somebody stands on the list, as a word. */
export function ApplicantChip({ state }: { state: ApplicantState }) {
  const t = useTranslations('applicants.states');
  return <Chip tone={TONES[state]}>{t(state)}</Chip>;
}

/** Why somebody is not active; nothing where there is no reason. */
export function StateReasonText({ reason }: { reason: StateReason | null }) {
  const t = useTranslations('applicants.reasons');
  return reason && <>{t(reason)}</>;
}
