import { useTranslations } from 'next-intl';
import type { GoalStatus } from '@/lib/domain/key-figures/goal';
import type { ListState } from '@/lib/domain/key-figures/list-goal';
import { Chip, type ChipTone } from '../ui/chip';

type State = GoalStatus['state'] | ListState;

const TONES: Readonly<Record<State, ChipTone>> = {
  ...{
    MET: 'success',
    MISSED: 'error',
    AWAITING: 'plain',
    HIDDEN: 'plain',
    NO_BASELINE: 'warning',
    NO_LIST: 'warning',
  },
};

/** How a goal stands, in a word. */
export function StateChip({ state }: { state: State }) {
  return <Chip tone={TONES[state]}>{useTranslations('keyFigures.goals.statuses')(state)}</Chip>;
}
