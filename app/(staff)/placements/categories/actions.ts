'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { says } from '@/lib/schemas/message-key';
import { nationalFigureSchema, switchCategorySchema } from '@/lib/schemas/placements/category';
import { enterNationalFigure } from '@/lib/usecases/placements/enter-national-figure';
import { switchCategory } from '@/lib/usecases/placements/switch-category';

const entered = (municipality: string): string =>
  withQuery(paths.areaCategories, { municipality, done: 'entered' });

export const switchCategoryAction = defineAction({
  permission: 'designation.enter',
  schema: switchCategorySchema,
  run: switchCategory,
  form: 'category.switch',
  errors: {
    'not-found': says('placements.errors.not-found'),
    'switch-in-the-past': { field: 'from', text: says('placements.categories.errors.switch-in-the-past') },
  },
  redirectTo: (_, { municipalityId }) => entered(municipalityId),
});

export const nationalFigureAction = defineAction({
  permission: 'designation.enter',
  schema: nationalFigureSchema,
  run: enterNationalFigure,
  form: 'category.national',
  errors: {
    'not-found': says('placements.errors.not-found'),
    'not-published-yet': { field: 'from', text: says('placements.categories.errors.not-published-yet') },
  },
  redirectTo: (_, { municipalityId }) => entered(municipalityId),
});
