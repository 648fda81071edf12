'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { changeGoalSchema, endGoalSchema, GOAL_FAULT_TEXTS } from '@/lib/schemas/key-figures/goal';
import { changeGoal, endGoal } from '@/lib/usecases/goals/change-goal';

/** Something new is said of a goal, or that it has ended. */
const saying = {
  errors: {
    ...GOAL_FAULT_TEXTS,
    'not-found': 'keyFigures.goals.errors.not-found',
    'nothing-changed': 'keyFigures.errors.nothing-changed',
    overlaps: 'keyFigures.goals.errors.overlaps',
  },
  redirectTo: ({ goalId }: { goalId: string }) => paths.figureGoal(goalId),
  revalidate: [paths.figureGoals, paths.figureAreas],
} as const;

export const changeGoalAction = defineAction({
  permission: 'goal.set',
  ...saying,
  schema: changeGoalSchema,
  run: changeGoal,
});

export const endGoalAction = defineAction({
  permission: 'goal.set',
  ...saying,
  form: 'goal.end',
  schema: endGoalSchema,
  run: endGoal,
});
