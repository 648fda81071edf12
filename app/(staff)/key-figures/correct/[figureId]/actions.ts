'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { faultyText } from '@/lib/schemas/key-figures/error-texts';
import { restateFigureSchema, withdrawFigureSchema } from '@/lib/schemas/key-figures/figure';
import { restateFigure, withdrawFigure } from '@/lib/usecases/key-figures/restate-figure';

export const restateFigureAction = defineAction({
  permission: 'figure.enter',
  schema: restateFigureSchema,
  run: restateFigure,
  errors: {
    'not-found': 'keyFigures.errors.not-found',
    'not-yours': 'keyFigures.errors.not-yours',
    'nothing-changed': 'keyFigures.errors.nothing-changed',
    faulty: faultyText,
  },
  redirectTo: ({ name, mark }) => paths.figureSeries(name, mark),
  revalidate: [paths.keyFigures, paths.departments],
});

export const withdrawFigureAction = defineAction({
  permission: 'figure.enter',
  form: 'withdraw-figure',
  schema: withdrawFigureSchema,
  run: withdrawFigure,
  errors: {
    'not-found': 'keyFigures.errors.not-found',
    'not-yours': 'keyFigures.errors.not-yours',
    'nothing-changed': 'keyFigures.errors.nothing-changed',
    faulty: faultyText,
  },
  redirectTo: ({ name, mark }) => paths.figureSeries(name, mark),
  revalidate: [paths.keyFigures, paths.departments],
});
