'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { GOAL_FAULT_TEXTS, setGoalSchema } from '@/lib/schemas/key-figures/goal';
import { setGoal } from '@/lib/usecases/goals/set-goal';

export const setGoalAction = defineAction({
  permission: 'goal.set',
  schema: setGoalSchema,
  run: setGoal,
  errors: {
    ...GOAL_FAULT_TEXTS,
    'not-found': 'keyFigures.goals.errors.not-found',
    'known-already': { field: 'places', text: 'keyFigures.goals.errors.known-already' },
  },
  redirectTo: ({ goalId }) => paths.figureGoal(goalId),
  revalidate: [paths.figureGoals, paths.figureAreas],
});
