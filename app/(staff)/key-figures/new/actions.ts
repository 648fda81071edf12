'use server';

import { defineAction } from '@/lib/auth/define-action';
import { markOf } from '@/lib/domain/key-figures/place-mark';
import { paths } from '@/lib/platform/paths';
import { faultyText } from '@/lib/schemas/key-figures/error-texts';
import { enterFigureSchema } from '@/lib/schemas/key-figures/figure';
import { enterFigure } from '@/lib/usecases/key-figures/enter-figure';

export const enterFigureAction = defineAction({
  permission: 'figure.enter',
  schema: enterFigureSchema,
  run: enterFigure,
  errors: {
    'not-found': { field: 'place', text: 'keyFigures.errors.not-found' },
    'known-already': { field: 'on', text: 'keyFigures.errors.known-already' },
    faulty: faultyText,
  },
  redirectTo: ({ name }, { at }) => paths.figureSeries(name, markOf(at)),
  revalidate: [paths.keyFigures, paths.departments],
});
